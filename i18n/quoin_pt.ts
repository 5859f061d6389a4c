<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>BandChoice</name>
    <message>
        <source>The bands of the image that the network sees as red, green and blue. The choice is kept with it.</source>
        <translation>As bandas da imagem que a rede vê como vermelho, verde e azul. A escolha fica guardada com a imagem.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>The band that the network sees as this colour.</source>
        <translation>A banda que a rede vê como esta cor.</translation>
    </message>
    <message>
        <source>As the map shows</source>
        <translation>Como o mapa mostra</translation>
    </message>
    <message>
        <source>As the map shows: {}</source>
        <translation>Como o mapa mostra: {}</translation>
    </message>
    <message>
        <source>As the file says: {}</source>
        <translation>Como o arquivo diz: {}</translation>
    </message>
    <message>
        <source>The map shows other bands than the file says to be red, green and blue.</source>
        <translation>O mapa mostra outras bandas que não as que o arquivo dá como vermelho, verde e azul.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Sua escolha</translation>
    </message>
</context>
<context>
    <name>BuildingLayer</name>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>Every corner detected</source>
        <translation>Todos os cantos detectados</translation>
    </message>
    <message>
        <source>Missed corners inserted</source>
        <translation>Cantos que faltavam, inseridos</translation>
    </message>
    <message>
        <source>Contour of the mask</source>
        <translation>Contorno da máscara</translation>
    </message>
    <message>
        <source>Contour of the mask, no corners sought</source>
        <translation>Contorno da máscara, sem procurar cantos</translation>
    </message>
    <message>
        <source>Corners told in order</source>
        <translation>Cantos dados em ordem</translation>
    </message>
</context>
<context>
    <name>BuildingMapTool</name>
    <message>
        <source>Click buildings</source>
        <translation>Clicar em edifícios</translation>
    </message>
</context>
<context>
    <name>ChangeStyle</name>
    <message>
        <source>New in the image</source>
        <translation>Novo na imagem</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Desaparecido</translation>
    </message>
    <message>
        <source>Changed, as the image has it</source>
        <translation>Alterado, como está na imagem</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inalterado</translation>
    </message>
    <message>
        <source>Unclear, to be looked at</source>
        <translation>Incerto, a verificar</translation>
    </message>
    <message>
        <source>Outside of the image</source>
        <translation>Fora da imagem</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Along the outline</source>
        <translation>Ao longo do contorno</translation>
    </message>
    <message>
        <source>Nearest next</source>
        <translation>O mais próximo depois</translation>
    </message>
    <message>
        <source>Automatic: a CUDA card where there is one</source>
        <translation>Automático: uma placa CUDA, se houver</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processador (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Placa gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Once: quickest</source>
        <translation>Uma vez: o mais rápido</translation>
    </message>
    <message>
        <source>Twice: surer, in twice the time</source>
        <translation>Duas vezes: mais seguro, no dobro do tempo</translation>
    </message>
    <message>
        <source>Four times: a little surer still</source>
        <translation>Quatro vezes: um pouco mais seguro ainda</translation>
    </message>
</context>
<context>
    <name>Clicking</name>
    <message>
        <source>The layer has this building already.</source>
        <translation>A camada já tem este edifício.</translation>
    </message>
    <message>
        <source>No proposed building lies wholly in the box.</source>
        <translation>Nenhum edifício proposto está inteiro no retângulo.</translation>
    </message>
    <message>
        <source>The network sees no building there.</source>
        <translation>A rede não vê nenhum edifício ali.</translation>
    </message>
</context>
<context>
    <name>DockController</name>
    <message>
        <source>Extracting the view. You can go on working; Cancel keeps what is found.</source>
        <translation>Extraindo a vista. Você pode continuar a trabalhar; Cancelar mantém o que foi encontrado.</translation>
    </message>
    <message>
        <source>The network is looking at the view …</source>
        <translation>A rede está olhando a vista …</translation>
    </message>
    <message>
        <source>Click a building to add it, drag with Shift for all in a box, right-click to take back the last, Escape to end.</source>
        <translation>Clique em um edifício para adicioná-lo, arraste com Shift para todos os de um retângulo, clique direito para retirar o último, Esc para terminar.</translation>
    </message>
    <message>
        <source>Ready. Zoom to the buildings you want, then extract the view or click single ones.</source>
        <translation>Pronto. Aproxime o mapa dos edifícios desejados e extraia a vista ou clique em cada um.</translation>
    </message>
    <message>
        <source>Quoin is at work on the building under review …</source>
        <translation>Quoin trabalha no edifício em revisão …</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The shares do not add up to 1; change one of them.</source>
        <translation>As partes não somam 1; altere uma delas.</translation>
    </message>
    <message>
        <source>Each file needs its share behind it; give them as FILE SHARE FILE SHARE.</source>
        <translation>Cada arquivo precisa da sua parte a seguir; indique ARQUIVO PARTE ARQUIVO PARTE.</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>um número de {least} a {most}</translation>
    </message>
    <message>
        <source>at most 64 lines of at most 500 characters</source>
        <translation>no máximo 64 linhas de no máximo 500 caracteres</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, spaces and signs of . + - _</source>
        <translation>de 1 a 64 letras, algarismos, espaços e sinais de . + - _</translation>
    </message>
    <message>
        <source>1 to 32 small letters, digits and signs of - _</source>
        <translation>de 1 a 32 letras minúsculas, algarismos e sinais de - _</translation>
    </message>
    <message>
        <source>three names of at most 32 characters</source>
        <translation>três nomes de no máximo 32 caracteres</translation>
    </message>
    <message>
        <source>a whole number from {least} on</source>
        <translation>um número inteiro a partir de {least}</translation>
    </message>
    <message>
        <source>finite numbers by name, by split</source>
        <translation>números finitos por nome, por conjunto</translation>
    </message>
    <message>
        <source>it is no list of names and values</source>
        <translation>não é uma lista de nomes e valores</translation>
    </message>
    <message>
        <source>it lacks {name}</source>
        <translation>falta {name}</translation>
    </message>
    <message>
        <source>it has an unknown field {name}</source>
        <translation>tem um campo desconhecido {name}</translation>
    </message>
    <message>
        <source>its {name} is {found} and must be {wanted}</source>
        <translation>seu {name} é {found} e deve ser {wanted}</translation>
    </message>
    <message>
        <source>[x0, y0, x1, y1] of finite numbers</source>
        <translation>[x0, y0, x1, y1] de números finitos</translation>
    </message>
    <message>
        <source>three whole numbers from 1 on</source>
        <translation>três números inteiros a partir de 1</translation>
    </message>
    <message>
        <source>a list of rings, each of 3 or more points [x, y] of finite numbers</source>
        <translation>uma lista de anéis, cada um de 3 ou mais pontos [x, y] de números finitos</translation>
    </message>
    <message>
        <source>a list of features, each a list of parts, each a list of rings of finite points</source>
        <translation>uma lista de feições, cada uma uma lista de partes, cada uma uma lista de anéis de pontos finitos</translation>
    </message>
    <message>
        <source>{kind}, with null for one that stays</source>
        <translation>{kind}, com null para a que não muda</translation>
    </message>
    <message>
        <source>a box [x0, y0, x1, y1] of finite numbers</source>
        <translation>um retângulo [x0, y0, x1, y1] de números finitos</translation>
    </message>
    <message>
        <source>[height, width, 3]</source>
        <translation>[altura, largura, 3]</translation>
    </message>
    <message>
        <source>a model&apos;s card</source>
        <translation>a ficha de um modelo</translation>
    </message>
    <message>
        <source>a building of the worker</source>
        <translation>um edifício do processo de cálculo</translation>
    </message>
    <message>
        <source>the grid of a run</source>
        <translation>a grade de uma execução</translation>
    </message>
    <message>
        <source>The model&apos;s card cannot be read ({reason}): install the plugin again, all of one version.</source>
        <translation>A ficha do modelo não pode ser lida ({reason}): instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>[x, y] in whole pixels from 0 on</source>
        <translation>[x, y] em pixels inteiros a partir de 0</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>um texto</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>um texto que não esteja vazio</translation>
    </message>
    <message>
        <source>bytes, which stand behind the header</source>
        <translation>bytes, que vêm depois do cabeçalho</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>um número finito</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>um número maior que 0</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>um de {choices}</translation>
    </message>
    <message>
        <source>{kind}, or nothing</source>
        <translation>{kind}, ou nada</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>um número</translation>
    </message>
    <message>
        <source>a number up to {most}</source>
        <translation>um número até {most}</translation>
    </message>
    <message>
        <source>a number from {least} on</source>
        <translation>um número a partir de {least}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>um número inteiro</translation>
    </message>
    <message>
        <source>a whole number up to {most}</source>
        <translation>um número inteiro até {most}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>um número inteiro de {least} a {most}</translation>
    </message>
    <message>
        <source>a sentence with the values in it</source>
        <translation>uma frase com os seus valores</translation>
    </message>
    <message>
        <source>the message “{name}”</source>
        <translation>a mensagem “{name}”</translation>
    </message>
    <message>
        <source>The worker knows no message {name}: install the plugin again, all of one version.</source>
        <translation>O processo de cálculo não conhece a mensagem {name}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>Nobody knows the worker&apos;s answer {name}: install the plugin again, all of one version.</source>
        <translation>Ninguém conhece a resposta {name} do processo de cálculo: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>Behind {what} there are {count} bytes too many: install the plugin again, all of one version.</source>
        <translation>Depois de {what} há {count} bytes a mais: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>A tile of {height} × {width} pixels came with {count} bytes; run it again.</source>
        <translation>Um bloco de {height} × {width} pixels veio com {count} bytes; execute de novo.</translation>
    </message>
    <message>
        <source>In {what}, pixels stand in the header: install the plugin again, all of one version.</source>
        <translation>Em {what}, há pixels no cabeçalho: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>a list of buildings</source>
        <translation>uma lista de edifícios</translation>
    </message>
    <message>
        <source>The model file {path} goes with another one, on which it was trained and which is not there (SHA-256 {checksum}…): put that file beside it.</source>
        <translation>O arquivo de modelo {path} vai com outro, sobre o qual foi treinado e que não está presente (SHA-256 {checksum}…): coloque esse arquivo ao lado.</translation>
    </message>
    <message>
        <source>The file {path} is not a Quoin model or is damaged ({reason}); choose another one.</source>
        <translation>O arquivo {path} não é um modelo do Quoin ou está danificado ({reason}); escolha outro.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>é uma pasta</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>é um dispositivo ou um pipe</translation>
    </message>
    <message>
        <source>its header would have {count} bytes</source>
        <translation>seu cabeçalho teria {count} bytes</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>termina cedo demais</translation>
    </message>
    <message>
        <source>it has changed while it was read</source>
        <translation>mudou enquanto era lido</translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation>seus pesos estão danificados</translation>
    </message>
    <message>
        <source>The model file {path} does not exist; choose another one.</source>
        <translation>O arquivo de modelo {path} não existe; escolha outro.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); choose another one.</source>
        <translation>O arquivo de modelo {path} não pode ser lido ({reason}); escolha outro.</translation>
    </message>
    <message>
        <source>it is a file of PyTorch&apos;s</source>
        <translation>é um arquivo do PyTorch</translation>
    </message>
    <message>
        <source>it holds {word}, which is no number</source>
        <translation>contém {word}, que não é um número</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>seu cabeçalho</translation>
    </message>
    <message>
        <source>it is of the format {found}, not {wanted}: update Quoin</source>
        <translation>é do formato {found}, não {wanted}: atualize o Quoin</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>seu cabeçalho está danificado</translation>
    </message>
    <message>
        <source>{what} is no JSON object</source>
        <translation>{what} não é um objeto JSON</translation>
    </message>
    <message>
        <source>it has a name twice</source>
        <translation>tem um nome duas vezes</translation>
    </message>
    <message>
        <source>it has a number of {count} digits</source>
        <translation>tem um número de {count} algarismos</translation>
    </message>
    <message>
        <source>its header does not name a model card and checksums</source>
        <translation>seu cabeçalho não indica uma ficha de modelo e somas de verificação</translation>
    </message>
    <message>
        <source>its tensors take {taken} bytes, and it holds {held}</source>
        <translation>seus tensores ocupam {taken} bytes, e contém {held}</translation>
    </message>
    <message>
        <source>the tensor {name} is not described by type, shape and place</source>
        <translation>o tensor {name} não está descrito por tipo, forma e lugar</translation>
    </message>
    <message>
        <source>the tensor {name} is of type {kind}, not F16</source>
        <translation>o tensor {name} é do tipo {kind}, não F16</translation>
    </message>
    <message>
        <source>the tensor {name} has another size than its shape</source>
        <translation>o tensor {name} tem outro tamanho que a sua forma</translation>
    </message>
    <message>
        <source>the tensor {name} has {found} for a shape or place</source>
        <translation>o tensor {name} tem {found} como forma ou lugar</translation>
    </message>
    <message>
        <source>its model card is not valid, {reason}</source>
        <translation>sua ficha de modelo não é válida, {reason}</translation>
    </message>
    <message>
        <source>its header is no text</source>
        <translation>seu cabeçalho não é um texto</translation>
    </message>
    <message>
        <source>{what} is no JSON</source>
        <translation>{what} não é JSON</translation>
    </message>
    <message>
        <source>its {name} is no checksum</source>
        <translation>seu {name} não é uma soma de verificação</translation>
    </message>
    <message>
        <source>the tensor {name} does not begin where the one before it ends</source>
        <translation>o tensor {name} não começa onde o anterior termina</translation>
    </message>
    <message>
        <source>it</source>
        <translation>o conteúdo</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; choose another value.</source>
        <translation>A opção {name} deve ser {kind}, não {value}; escolha outro valor.</translation>
    </message>
    <message>
        <source>The connection to the worker carried something that is no message ({line}); run the tool again.</source>
        <translation>A conexão com o processo de cálculo trouxe algo que não é uma mensagem ({line}); execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>The connection to the worker broke off inside a message; run the tool again.</source>
        <translation>A conexão com o processo de cálculo foi interrompida dentro de uma mensagem; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one.</source>
        <translation>Não há nada para extrair: a extensão é de {width} x {height} pixels; escolha uma maior.</translation>
    </message>
    <message>
        <source>The tile size must be at least 1 pixel, not {size}.</source>
        <translation>O tamanho do bloco deve ser de pelo menos 1 pixel, não {size}.</translation>
    </message>
    <message>
        <source>The overlap ({overlap} px) must be between 0 and the tile size ({size} px), exclusive.</source>
        <translation>A sobreposição ({overlap} px) deve ser de pelo menos 0 e menor que o tamanho do bloco ({size} px).</translation>
    </message>
    <message>
        <source>The extent would be about {count} tiles ({width} x {height} pixels), which would take years; choose a smaller one.</source>
        <translation>A extensão seria de cerca de {count} blocos ({width} x {height} pixels), o que levaria anos; escolha uma menor.</translation>
    </message>
    <message>
        <source>In {what}, nobody knows {name}: install the plugin again, all of one version.</source>
        <translation>Em {what}, ninguém conhece {name}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>In {what}, {name} must be {kind}, not {value}: install the plugin again, all of one version.</source>
        <translation>Em {what}, {name} deve ser {kind}, não {value}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>In {what}, {name} is missing: install the plugin again, all of one version.</source>
        <translation>Em {what}, falta {name}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>the fields of {name}</source>
        <translation>os campos de {name}</translation>
    </message>
    <message>
        <source>Instead of {what} there is {found}: install the plugin again, all of one version.</source>
        <translation>Em vez de {what} há {found}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>The image {path} does not exist; check the file names in the COCO file.</source>
        <translation>A imagem {path} não existe; verifique os nomes de arquivo no arquivo COCO.</translation>
    </message>
    <message>
        <source>The image {path} is not an 8-bit image with three bands; convert it to 8-bit RGB first.</source>
        <translation>A imagem {path} não é uma imagem de 8 bits com três bandas; converta-a primeiro para RGB de 8 bits.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}); check the path.</source>
        <translation>O arquivo {path} não pode ser lido ({reason}); verifique o caminho.</translation>
    </message>
    <message>
        <source>The file {path} is not a COCO file of scenes with polygons ({reason}); choose another one.</source>
        <translation>O arquivo {path} não é um arquivo COCO de cenas com polígonos ({reason}); escolha outro.</translation>
    </message>
    <message>
        <source>No CUDA device was found; choose the device &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>Nenhum dispositivo CUDA foi encontrado; escolha o dispositivo &apos;auto&apos; ou &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The result cannot be written ({reason}); choose another place.</source>
        <translation>O resultado não pode ser escrito ({reason}); escolha outro lugar.</translation>
    </message>
    <message>
        <source>The reference layer {path} has no polygons; there is nothing to compare with.</source>
        <translation>A camada de referência {path} não tem polígonos; não há com que comparar.</translation>
    </message>
    <message>
        <source>The reference layer has no polygons in the extent; choose another extent.</source>
        <translation>A camada de referência não tem polígonos na extensão; escolha outra extensão.</translation>
    </message>
    <message>
        <source>One of the polygons is larger than any building: check the layers, or give a coarser resolution.</source>
        <translation>Um dos polígonos é maior que qualquer edifício: verifique as camadas, ou indique uma resolução mais grosseira.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give its west, south, east and north in degrees.</source>
        <translation>{given} não é uma extensão; indique oeste, sul, leste e norte em graus.</translation>
    </message>
    <message>
        <source>The two layers span {width} × {height} km, more than the {most} km that can be compared at once: give an extent, or check the layers&apos; CRS.</source>
        <translation>As duas camadas abrangem {width} × {height} km, mais que os {most} km que podem ser comparados de uma vez: indique uma extensão, ou verifique o SRC das camadas.</translation>
    </message>
    <message>
        <source>The coordinates in {path} are no degrees, though its CRS is: save it in its true CRS.</source>
        <translation>As coordenadas em {path} não são graus, embora o seu SRC seja: salve-o no seu SRC verdadeiro.</translation>
    </message>
    <message>
        <source>The file {path} does not exist; check the path.</source>
        <translation>O arquivo {path} não existe; verifique o caminho.</translation>
    </message>
    <message>
        <source>The layer {path} is not in {crs}: save it so, or use quoin:evaluatebuildings, which takes any CRS.</source>
        <translation>A camada {path} não está em {crs}: salve-a assim, ou use quoin:evaluatebuildings, que aceita qualquer SRC.</translation>
    </message>
    <message>
        <source>The layer {path} is in {crs}, which is not known here: save it in {known} first.</source>
        <translation>A camada {path} está em {crs}, que não é conhecido aqui: salve-a primeiro em {known}.</translation>
    </message>
    <message>
        <source>The file {path} is no GeoJSON or GeoPackage with polygons ({reason}); choose another one.</source>
        <translation>O arquivo {path} não é um GeoJSON ou GeoPackage com polígonos ({reason}); escolha outro.</translation>
    </message>
    <message>
        <source>Tile {index} came out of order; run the tool again.</source>
        <translation>O bloco {index} veio fora de ordem; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>Tile {index} is {size} large instead of {expected}; run the tool again.</source>
        <translation>O bloco {index} tem o tamanho {size} em vez de {expected}; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>its weights {name} are {found}, and {expected} in the network</source>
        <translation>seus pesos {name} são {found}, e {expected} na rede</translation>
    </message>
    <message>
        <source>This version of Quoin knows no models of the kind {kind}: update Quoin, or choose another one.</source>
        <translation>Esta versão do Quoin não conhece modelos do tipo {kind}: atualize o Quoin, ou escolha outro.</translation>
    </message>
    <message>
        <source>The weights are not finite, so that {path} is not written; train at a lower learning rate.</source>
        <translation>Os pesos não são finitos, por isso {path} não é escrito; treine com uma taxa de aprendizado menor.</translation>
    </message>
    <message>
        <source>it is of the kind {kind}, which this version of Quoin does not know</source>
        <translation>é do tipo {kind}, que esta versão do Quoin não conhece</translation>
    </message>
    <message>
        <source>its weights are not finite</source>
        <translation>seus pesos não são finitos</translation>
    </message>
    <message>
        <source>There is no grouping named {name}: choose outline or nearest.</source>
        <translation>Não há agrupamento chamado {name}: escolha outline ou nearest.</translation>
    </message>
    <message>
        <source>A trunk that stays as it is has to come from a trained file; name one with --start.</source>
        <translation>Um tronco que fica como está tem de vir de um arquivo treinado; indique um com --start.</translation>
    </message>
    <message>
        <source>The model&apos;s card would not be valid, {reason}; change that option.</source>
        <translation>A ficha do modelo não seria válida, {reason}; altere essa opção.</translation>
    </message>
    <message>
        <source>{folder} holds the scenes themselves; choose another folder.</source>
        <translation>{folder} contém as próprias cenas; escolha outra pasta.</translation>
    </message>
    <message>
        <source>There is no optimiser {name}; choose one of {choices}.</source>
        <translation>Não há otimizador {name}; escolha um de {choices}.</translation>
    </message>
    <message>
        <source>A model of the kind {kind} learns nothing: train one of another kind.</source>
        <translation>Um modelo do tipo {kind} não aprende nada: treine um de outro tipo.</translation>
    </message>
    <message>
        <source>The run cannot go on from {path} ({reason}); give its own options, or another folder.</source>
        <translation>O treinamento não pode continuar a partir de {path} ({reason}); indique as suas próprias opções, ou outra pasta.</translation>
    </message>
    <message>
        <source>The file to start with has no {name} as this kind of model has it; choose another one.</source>
        <translation>O arquivo inicial não tem {name} como este tipo de modelo o tem; escolha outro.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again.</source>
        <translation>As bibliotecas do Quoin não podem ser carregadas ({reason}): instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again, and if that does not help install Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>As bibliotecas do Quoin não podem ser carregadas ({reason}): instale o Quoin de novo e, se isso não ajudar, instale o Microsoft Visual C++ Redistributable.</translation>
    </message>
    <message>
        <source>Quoin failed in a way it was not prepared for ({reason}): please report it with the log.</source>
        <translation>O Quoin falhou de um modo imprevisto ({reason}): por favor, comunique-o com o registro.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory: choose a smaller tile size, or the device &apos;cpu&apos;.</source>
        <translation>A memória da placa gráfica não é suficiente: escolha um tamanho de bloco menor, ou o dispositivo &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The computer ran out of memory: choose a smaller tile size, or close other programs.</source>
        <translation>A memória do computador não é suficiente: escolha um tamanho de bloco menor, ou feche outros programas.</translation>
    </message>
    <message>
        <source>No raster was begun; run the tool again.</source>
        <translation>Nenhum raster foi começado; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>No model is loaded; run the tool again.</source>
        <translation>Nenhum modelo está carregado; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>Nothing of this view is kept; let Quoin look at it again.</source>
        <translation>Nada desta vista foi guardado; deixe o Quoin olhá-la de novo.</translation>
    </message>
    <message>
        <source>The view would take {needed} GB of memory, and {free} GB may be used: zoom in, or extract the whole extent instead.</source>
        <translation>A vista ocuparia {needed} GB de memória, e {free} GB podem ser usados: aproxime o mapa, ou extraia a extensão inteira.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give west, east, south and north as numbers, or leave it empty.</source>
        <translation>{given} não é uma extensão; indique oeste, leste, sul e norte como números, ou deixe-a vazia.</translation>
    </message>
    <message>
        <source>The layer {layer} has no CRS, or one that its coordinates do not fit: set its true CRS.</source>
        <translation>A camada {layer} não tem SRC, ou tem um que não combina com as suas coordenadas: defina o seu SRC verdadeiro.</translation>
    </message>
    <message>
        <source>The layer {layer} is in a CRS without a place on Earth ({crs}), where layers are compared: save it in another CRS.</source>
        <translation>A camada {layer} está em um SRC sem lugar na Terra ({crs}), onde as camadas são comparadas: salve-a em outro SRC.</translation>
    </message>
    <message>
        <source>No polygon of the layer {layer} has a size and a place in its CRS: set the layer&apos;s true CRS.</source>
        <translation>Nenhum polígono da camada {layer} tem tamanho e lugar no seu SRC: defina o SRC verdadeiro da camada.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>pontos</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>linhas</translation>
    </message>
    <message>
        <source>no geometries</source>
        <translation>feições sem geometria</translation>
    </message>
    <message>
        <source>The layer {layer} holds {found}, no polygons; choose a layer of polygons.</source>
        <translation>A camada {layer} contém {found}, não polígonos; escolha uma camada de polígonos.</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; or leave it empty.</source>
        <translation>A opção {name} deve ser {kind}, não {value}; ou deixe-a vazia.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place for it.</source>
        <translation>A saída {path} não pode ser aberta; escolha outro lugar para ela.</translation>
    </message>
    <message>
        <source>change the rules of the table, or choose another output</source>
        <translation>altere as regras da tabela, ou escolha outra saída</translation>
    </message>
    <message>
        <source>end what else is writing to it, or choose another output</source>
        <translation>encerre o que mais escreve nela, ou escolha outra saída</translation>
    </message>
    <message>
        <source>check that the disk has room and the layer can be edited</source>
        <translation>verifique se o disco tem espaço e se a camada pode ser editada</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output ({reason}); {advice}.</source>
        <translation>Os edifícios não podem ser escritos na saída ({reason}); {advice}.</translation>
    </message>
    <message>
        <source>Of {count} buildings only {found} can be read back from the output {path}; check that the disk has room, or choose another format.</source>
        <translation>De {count} edifícios, só {found} podem ser lidos de volta da saída {path}; verifique se o disco tem espaço, ou escolha outro formato.</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output, which gives no reason; check that the disk has room and the layer can be edited.</source>
        <translation>Os edifícios não podem ser escritos na saída, que não dá nenhuma razão; verifique se o disco tem espaço e se a camada pode ser editada.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place or name for it.</source>
        <translation>A saída {path} não pode ser aberta; escolha outro lugar ou outro nome para ela.</translation>
    </message>
    <message>
        <source>Another run keeps writing to the output; wait for its end, or choose another output.</source>
        <translation>Outra execução não para de escrever na saída; espere que termine, ou escolha outra saída.</translation>
    </message>
    <message>
        <source>The output {path} would overwrite the input {layer}; choose another place for it.</source>
        <translation>A saída {path} sobrescreveria a entrada {layer}; escolha outro lugar para ela.</translation>
    </message>
    <message>
        <source>The layer {layer} is open for editing where the output {path} would be written; end the editing first, or choose another place for the output.</source>
        <translation>A camada {layer} está aberta para edição onde a saída {path} seria escrita; encerre primeiro a edição, ou escolha outro lugar para a saída.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place for it.</source>
        <translation>{path} não pode ser escrito ({reason}); escolha outro lugar.</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be edited; choose another one, or remove its read-only flag.</source>
        <translation>A camada “{layer}” não pode ser editada; escolha outra, ou retire a sua proteção de somente leitura.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take a building; check that it can be edited.</source>
        <translation>A camada “{layer}” não aceitou um edifício; verifique se ela pode ser editada.</translation>
    </message>
    <message>
        <source>The buildings lie outside of what the layer “{layer}” covers with its coordinate reference system {crs}; choose a layer with another one.</source>
        <translation>Os edifícios estão fora do que a camada “{layer}” cobre com o seu sistema de referência de coordenadas {crs}; escolha uma camada com outro.</translation>
    </message>
    <message>
        <source>The raster could not be read around {place}; check that its file or service is intact.</source>
        <translation>O raster não pôde ser lido perto de {place}; verifique se o seu arquivo ou serviço está intacto.</translation>
    </message>
    <message>
        <source>{count} bands are chosen; choose one band or three (red, green, blue).</source>
        <translation>{count} bandas estão escolhidas; escolha uma banda ou três (vermelho, verde, azul).</translation>
    </message>
    <message>
        <source>The raster has no band {number}; choose among its {count} bands.</source>
        <translation>O raster não tem a banda {number}; escolha entre as suas {count} bandas.</translation>
    </message>
    <message>
        <source>The raster has no band but the one for opacity; choose an image with colours or grey values.</source>
        <translation>O raster não tem outra banda além da de opacidade; escolha uma imagem com cores ou tons de cinza.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has coordinates that its CRS ({crs}) does not allow; set its true CRS in its properties, under Source.</source>
        <translation>A camada raster “{layer}” tem coordenadas que o seu SRC ({crs}) não permite; defina o seu SRC verdadeiro nas propriedades, em Fonte.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, which no camera makes; set the layer&apos;s true CRS in its properties, under Source.</source>
        <translation>O raster tem pixels de {metres} m no terreno, que nenhuma câmera faz; defina o SRC verdadeiro da camada nas propriedades, em Fonte.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, in which no building can be seen; choose a finer image, or set the layer&apos;s true CRS where that is not its size.</source>
        <translation>O raster tem pixels de {metres} m no terreno, nos quais nenhum edifício é visível; escolha uma imagem mais fina, ou defina o SRC verdadeiro da camada se esse não é o seu tamanho.</translation>
    </message>
    <message>
        <source>{count} places, the first around {place}</source>
        <translation>{count} lugares, o primeiro perto de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>O raster não pôde ser lido em {places}, por isso faltam edifícios ali: verifique se o seu arquivo ou serviço está intacto (as mensagens de log do QGIS dizem mais), e extraia ali de novo.</translation>
    </message>
    <message>
        <source>The service says that it has no image in {places}, so nothing can be found there.</source>
        <translation>O serviço diz que não tem imagem em {places}, por isso nada pode ser encontrado ali.</translation>
    </message>
    <message>
        <source>one place, around {place}</source>
        <translation>um lugar, perto de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing; the run ended there: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>O raster não pôde ser lido em {places}, por isso faltam edifícios ali; a execução terminou ali: verifique se o seu arquivo ou serviço está intacto (as mensagens de log do QGIS dizem mais), e extraia ali de novo.</translation>
    </message>
    <message>
        <source>The CRS {crs} has no place at {place}; set the layer&apos;s true CRS.</source>
        <translation>O SRC {crs} não tem lugar em {place}; defina o SRC verdadeiro da camada.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” cannot be read; check that its file or service still exists.</source>
        <translation>A camada raster “{layer}” não pode ser lida; verifique se o seu arquivo ou serviço ainda existe.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has no coordinate reference system; set one in its properties, under Source.</source>
        <translation>A camada raster “{layer}” não tem sistema de referência de coordenadas; defina um nas propriedades, em Fonte.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>A camada raster “{layer}” tem pixels de um tipo que o Quoin não lê; converta-a primeiro para 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>The map service “{layer}” has no end; choose an extent to extract from.</source>
        <translation>O serviço de mapas “{layer}” não tem fim; escolha uma extensão para extrair.</translation>
    </message>
    <message>
        <source>The extent lies outside the raster layer “{layer}”; choose one that meets it.</source>
        <translation>A extensão está fora da camada raster “{layer}”; escolha uma que a toque.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels at {metres} m on the ground, in {count} tiles</source>
        <translation>{width} × {height} pixels de {metres} m no terreno, em {count} blocos</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then set Quoin up again.</source>
        <translation>O disco está cheio: libere espaço, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>Torch or a library beside it has no build for this computer&apos;s system and Python: Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>O Torch ou uma biblioteca associada não existe para o sistema e o Python deste computador: o Quoin funciona em Windows e Linux de 64 bits e em Macs com chip da Apple, com Python 3.11 a 3.14.</translation>
    </message>
    <message>
        <source>The folder of Quoin&apos;s libraries cannot be written to: set the environment variable QUOIN_HOME to another.</source>
        <translation>Não se pode escrever na pasta das bibliotecas do Quoin: defina a variável de ambiente QUOIN_HOME com outra.</translation>
    </message>
    <message>
        <source>The set-up was cancelled before it was complete: set Quoin up again to have it.</source>
        <translation>A instalação foi cancelada antes do fim: instale o Quoin de novo para tê-la.</translation>
    </message>
    <message>
        <source>The view cannot be found on the raster layer “{layer}”; zoom to the layer and try again.</source>
        <translation>A vista não pode ser encontrada na camada raster “{layer}”; aproxime-se da camada e tente de novo.</translation>
    </message>
    <message>
        <source>Quoin met what it was not prepared for ({reason}): see its log, and please report it.</source>
        <translation>O Quoin encontrou algo imprevisto ({reason}): veja o seu registro e, por favor, comunique-o.</translation>
    </message>
    <message>
        <source>The worker sent {found} instead of {wanted}: install the plugin again, all of one version.</source>
        <translation>O processo de cálculo enviou {found} em vez de {wanted}: instale o complemento de novo, todo da mesma versão.</translation>
    </message>
    <message>
        <source>Quoin&apos;s torch environment is not set up yet: press Set up in QGIS under Plugins ▸ Quoin ▸ Quoin panel, or, without a desktop, run “python3 -m quoin.processing.setup” in the folder {folder}.</source>
        <translation>O ambiente torch do Quoin ainda não está instalado: pressione Instalar no QGIS em Complementos ▸ Quoin ▸ Painel do Quoin ou, sem área de trabalho, execute “python3 -m quoin.processing.setup” na pasta {folder}.</translation>
    </message>
    <message>
        <source>Quoin&apos;s worker cannot be started with {path} ({reason}): set Quoin up again.</source>
        <translation>O processo de cálculo do Quoin não pode ser iniciado com {path} ({reason}): instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The command {command} failed ({reason}); try it again.</source>
        <translation>O comando {command} falhou ({reason}); tente de novo.</translation>
    </message>
    <message>
        <source>The command {command} stopped without a word; try it again.</source>
        <translation>O comando {command} parou sem dizer nada; tente de novo.</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>average precision over IoU 0.50 to 0.95</source>
        <translation>precisão média com IoU de 0,50 a 0,95</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>average precision where IoU 0.50 makes a match</source>
        <translation>precisão média se IoU 0,50 conta como coincidência</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>average precision where IoU 0.75 makes a match</source>
        <translation>precisão média se IoU 0,75 conta como coincidência</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>AR</translation>
    </message>
    <message>
        <source>share of references found at any score, mean over IoU 0.50 to 0.95</source>
        <translation>parte das referências encontradas com qualquer pontuação, média com IoU de 0,50 a 0,95</translation>
    </message>
    <message>
        <source>Boundary AP</source>
        <translation>AP de contornos</translation>
    </message>
    <message>
        <source>AP by the smaller of mask IoU and Boundary IoU</source>
        <translation>AP segundo a menor de IoU de máscara e IoU de contornos</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>share of the predictions that match a reference (IoU 0.50)</source>
        <translation>parte das predições que coincidem com uma referência (IoU 0,50)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Revocação</translation>
    </message>
    <message>
        <source>share of the references that a prediction matches (IoU 0.50)</source>
        <translation>parte das referências com que uma predição coincide (IoU 0,50)</translation>
    </message>
    <message>
        <source>Mask IoU</source>
        <translation>IoU de máscara</translation>
    </message>
    <message>
        <source>overlap of a building with its reference</source>
        <translation>sobreposição de um edifício com a sua referência</translation>
    </message>
    <message>
        <source>Mask F1</source>
        <translation>F1 de máscara</translation>
    </message>
    <message>
        <source>overlap of a building with its reference, as F1</source>
        <translation>sobreposição de um edifício com a sua referência, como F1</translation>
    </message>
    <message>
        <source>Mask IoU, pooled</source>
        <translation>IoU de máscara, conjunta</translation>
    </message>
    <message>
        <source>the same over the pixels of all patches</source>
        <translation>o mesmo sobre os pixels de todos os recortes</translation>
    </message>
    <message>
        <source>Mask F1, pooled</source>
        <translation>F1 de máscara, conjunta</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>overlap of all built-up pixels, mean over images</source>
        <translation>sobreposição de todos os pixels edificados, média das imagens</translation>
    </message>
    <message>
        <source>C-IoU</source>
        <translation>C-IoU</translation>
    </message>
    <message>
        <source>IoU, lessened where the number of vertices differs</source>
        <translation>IoU, reduzida onde o número de vértices difere</translation>
    </message>
    <message>
        <source>N-ratio</source>
        <translation>Razão N</translation>
    </message>
    <message>
        <source>predicted vertices per reference vertex; 1 is best</source>
        <translation>vértices preditos por vértice de referência; 1 é o melhor</translation>
    </message>
    <message>
        <source>C-IoU, matched</source>
        <translation>C-IoU das coincidências</translation>
    </message>
    <message>
        <source>C-IoU of a building with its reference</source>
        <translation>C-IoU de um edifício com a sua referência</translation>
    </message>
    <message>
        <source>N-ratio, matched</source>
        <translation>Razão N das coincidências</translation>
    </message>
    <message>
        <source>N-ratio over the buildings that match a reference</source>
        <translation>razão N dos edifícios que coincidem com uma referência</translation>
    </message>
    <message>
        <source>PoLiS</source>
        <translation>PoLiS</translation>
    </message>
    <message>
        <source>distance between outlines</source>
        <translation>distância entre contornos</translation>
    </message>
    <message>
        <source>distance between outlines, on the ground</source>
        <translation>distância entre contornos, no terreno</translation>
    </message>
    <message>
        <source>Max tangent angle</source>
        <translation>Ângulo máximo de tangente</translation>
    </message>
    <message>
        <source>worst direction of a wall</source>
        <translation>pior direção de uma parede</translation>
    </message>
    <message>
        <source>Boundary IoU</source>
        <translation>IoU de contornos</translation>
    </message>
    <message>
        <source>overlap of a band along the boundaries</source>
        <translation>sobreposição de uma faixa ao longo das bordas</translation>
    </message>
    <message>
        <source>Boundary F, BSDS</source>
        <translation>F de bordas, BSDS</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 0.75 % of the diagonal</source>
        <translation>pixels de borda que coincidem até 0,75 % da diagonal</translation>
    </message>
    <message>
        <source>Boundary F, 0 px</source>
        <translation>F de bordas, 0 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree exactly</source>
        <translation>pixels de borda que coincidem exatamente</translation>
    </message>
    <message>
        <source>Boundary F, 1 px</source>
        <translation>F de bordas, 1 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 1 px</source>
        <translation>pixels de borda que coincidem até 1 px</translation>
    </message>
    <message>
        <source>Boundary F, 3 px</source>
        <translation>F de bordas, 3 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 3 px</source>
        <translation>pixels de borda que coincidem até 3 px</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>structural similarity of the masks; mostly background, hence high</source>
        <translation>similaridade estrutural das máscaras; quase tudo é fundo, por isso alta</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>share of the patches with a prediction over their middle</source>
        <translation>parte dos recortes com uma predição sobre o seu centro</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>images that were looked at</source>
        <translation>imagens examinadas</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>references that were compared with</source>
        <translation>referências com que se comparou</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>time to find the buildings, mean per image</source>
        <translation>tempo para encontrar os edifícios, média por imagem</translation>
    </message>
    <message>
        <source>Bands {red}, {green} and {blue} are read as red, green and blue: {reason}.</source>
        <translation>As bandas {red}, {green} e {blue} são lidas como vermelho, verde e azul: {reason}.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>conforme escolhido</translation>
    </message>
    <message>
        <source>it comes first, and there are no three for colours</source>
        <translation>vem primeiro, e não há três para cores</translation>
    </message>
    <message>
        <source>so the layer is shown</source>
        <translation>assim a camada é mostrada</translation>
    </message>
    <message>
        <source>Band {number} is read: {reason}.</source>
        <translation>A banda {number} é lida: {reason}.</translation>
    </message>
    <message>
        <source>so says the file&apos;s colour interpretation</source>
        <translation>assim diz a interpretação de cores do arquivo</translation>
    </message>
    <message>
        <source>so says the file by the bands&apos; names</source>
        <translation>assim dizem os nomes das bandas no arquivo</translation>
    </message>
    <message>
        <source>nothing says what they are, and they come first</source>
        <translation>nada diz o que são, e vêm primeiro</translation>
    </message>
    <message>
        <source>a line of at most 200 characters</source>
        <translation>uma linha de no máximo 200 caracteres</translation>
    </message>
    <message>
        <source>at most 64 numbers, or texts of at most 200 characters, by name</source>
        <translation>no máximo 64 números, ou textos de no máximo 200 caracteres, por nome</translation>
    </message>
    <message>
        <source>What the last worker held cannot be read; run the tool again.</source>
        <translation>O que o último processo de cálculo continha não pode ser lido; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>What the last worker held is of another raster; run the tool again.</source>
        <translation>O que o último processo de cálculo continha é de outro raster; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>{count} polygons cross themselves or cover less than a square metre; correct them, or mend them with Fix geometries.</source>
        <translation>{count} polígonos se cruzam a si mesmos ou cobrem menos de um metro quadrado; corrija-os, ou repare-os com Corrigir geometrias.</translation>
    </message>
    <message>
        <source>Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.</source>
        <translation>Só {count} edifícios estão desenhados, e menos de {least} são poucos demais para aprender; desenhe mais.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie outside the image or where it shows nothing; choose the image on which they were drawn, and see that both layers have their true CRS.</source>
        <translation>{count} de {drawn} polígonos estão fora da imagem ou onde ela não mostra nada; escolha a imagem sobre a qual foram desenhados, e verifique se ambas as camadas têm o seu SRC verdadeiro.</translation>
    </message>
    <message>
        <source>{count} polygons lie over others by more than {share} % of their area; draw each building once and leave no overlap.</source>
        <translation>{count} polígonos estão sobre outros em mais de {share} % da sua área; desenhe cada edifício uma vez e não deixe sobreposições.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is averaged down; choose a base of a finer resolution where there is one.</source>
        <translation>A imagem tem {own} m por pixel e a base trabalha com {base} m, por isso é reduzida por média; escolha uma base de resolução mais fina, se houver.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is enlarged and shows little to learn from; take a finer image.</source>
        <translation>A imagem tem {own} m por pixel e a base trabalha com {base} m, por isso é ampliada e mostra pouco de que aprender; use uma imagem mais fina.</translation>
    </message>
    <message>
        <source>The outlines lie {metres} m too far to the {direction} on the image; move them back, or let Quoin do it.</source>
        <translation>Os contornos estão {metres} m demais para {direction} na imagem; mova-os de volta, ou deixe o Quoin fazê-lo.</translation>
    </message>
    <message>
        <source>The outlines lie beside the buildings of the image by about {metres} m, differently from place to place; correct them on this image.</source>
        <translation>Os contornos estão ao lado dos edifícios da imagem por cerca de {metres} m, de modo diferente de lugar para lugar; corrija-os nesta imagem.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>a direita</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>baixo à direita</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>baixo</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>baixo à esquerda</translation>
    </message>
    <message>
        <source>left</source>
        <translation>a esquerda</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>cima à esquerda</translation>
    </message>
    <message>
        <source>top</source>
        <translation>cima</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>cima à direita</translation>
    </message>
    <message>
        <source>The base finds {count} buildings inside the area that nobody has drawn; draw those that are some, or leave them out of the area.</source>
        <translation>A base encontra {count} edifícios dentro da área que ninguém desenhou; desenhe os que o são, ou deixe-os fora da área.</translation>
    </message>
    <message>
        <source>There is no model {model}; choose another one, or import its file under Models in Quoin&apos;s panel.</source>
        <translation>Não há modelo {model}; escolha outro, ou importe o seu arquivo em Modelos, no painel do Quoin.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a model: take 1 to 64 letters, digits, spaces and signs of . + - _, and no name of a model that comes with Quoin.</source>
        <translation>“{name}” não é um nome para um modelo: use de 1 a 64 letras, algarismos, espaços e sinais de . + - _, e nenhum nome de um modelo que vem com o Quoin.</translation>
    </message>
    <message>
        <source>The model file {path} is larger than 1 GB; choose another one.</source>
        <translation>O arquivo de modelo {path} tem mais de 1 GB; escolha outro.</translation>
    </message>
    <message>
        <source>The model file {path} is of the kind {kind}, which this version of Quoin does not know; update Quoin.</source>
        <translation>O arquivo de modelo {path} é do tipo {kind}, que esta versão do Quoin não conhece; atualize o Quoin.</translation>
    </message>
    <message>
        <source>The model {name} comes with Quoin and stays as it is; export it to have a copy.</source>
        <translation>O modelo {name} vem com o Quoin e fica como está; exporte-o para ter uma cópia.</translation>
    </message>
    <message>
        <source>There is a model {name} already; choose another name.</source>
        <translation>Já há um modelo {name}; escolha outro nome.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be taken in ({reason}); make room or choose another one.</source>
        <translation>O arquivo de modelo {path} não pode ser incorporado ({reason}); libere espaço ou escolha outro.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({reason}); choose another place.</source>
        <translation>O arquivo {path} não pode ser escrito ({reason}); escolha outro lugar.</translation>
    </message>
    <message>
        <source>The model {name} cannot be renamed ({reason}); see that its file is there and not in use.</source>
        <translation>O modelo {name} não pode ser renomeado ({reason}); verifique se o seu arquivo está lá e não está em uso.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted ({reason}); see that its file is there and not in use.</source>
        <translation>O modelo {name} não pode ser excluído ({reason}); verifique se o seu arquivo está lá e não está em uso.</translation>
    </message>
    <message>
        <source>{path} cannot be the name of a file; choose another place for it.</source>
        <translation>{path} não pode ser o nome de um arquivo; escolha outro lugar.</translation>
    </message>
    <message>
        <source>Of {tiles} tiles {count} are left out, since one worker process after the other was lost at them, so buildings there are missing: see the log for their last words, and choose a smaller part.</source>
        <translation>De {tiles} blocos, {count} são omitidos, porque neles se perdeu um processo de cálculo após outro, por isso faltam edifícios ali: veja as suas últimas palavras no registro, e escolha uma parte menor.</translation>
    </message>
    <message>
        <source>The folder {path} is not yours: delete it, or let TMPDIR name another place.</source>
        <translation>A pasta {path} não é sua: exclua-a, ou indique outro lugar com TMPDIR.</translation>
    </message>
    <message>
        <source>Setting up the libraries failed ({reason}): the log has more, as has {log}.</source>
        <translation>A instalação das bibliotecas falhou ({reason}): o registo diz mais, tal como {log}.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a user name and a password: enter them in QGIS under Settings ▸ Options ▸ Network, or in the variable HTTPS_PROXY in a shell, then set Quoin up again.</source>
        <translation>O proxy da sua rede pede um nome de utilizador e uma palavra-passe: escreva-os no QGIS em Configurações ▸ Opções ▸ Rede, ou na variável HTTPS_PROXY num terminal, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The certificate of the package index was refused, as happens where the clock is wrong or a company&apos;s network puts its own in place: set the clock, or add your network&apos;s authority in QGIS under Settings ▸ Options ▸ Authentication (in a shell: SSL_CERT_FILE), then set Quoin up again.</source>
        <translation>O certificado do índice de pacotes foi recusado, como acontece quando o relógio está errado ou a rede de uma empresa põe o seu: acerte o relógio, ou junte a autoridade da sua rede no QGIS em Configurações ▸ Opções ▸ Autenticação (num terminal: SSL_CERT_FILE), e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>A library differs from what Quoin was made with and was not installed: if QUOIN_INDEX_URL names an index of your own, let it pass files on unchanged, then set Quoin up again.</source>
        <translation>Uma biblioteca difere daquela com que o Quoin foi feito e não foi instalada: se QUOIN_INDEX_URL indica um índice seu, faça com que entregue os ficheiros sem alterações, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The package index asks for an account: put the name and password into a file .netrc in your home folder, then set Quoin up again.</source>
        <translation>O índice de pacotes pede uma conta: ponha o nome e a palavra-passe num ficheiro .netrc na sua pasta pessoal, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>No Python from 3.11 to 3.14 is on this computer and none can be fetched: install one from python.org, then set Quoin up again.</source>
        <translation>Não há nenhum Python de 3.11 a 3.14 neste computador e nenhum pode ser descarregado: instale um de python.org, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The Python package index cannot be reached, or breaks off: check the network connection, then set Quoin up again; what was fetched is kept.</source>
        <translation>Não se consegue chegar ao índice de pacotes do Python, ou ele interrompe-se: verifique a ligação à rede, e depois instale o Quoin de novo; o que foi descarregado fica guardado.</translation>
    </message>
    <message>
        <source>The folder {folder} for Quoin&apos;s libraries cannot be made or written to: set the environment variable QUOIN_HOME to a folder that can.</source>
        <translation>A pasta {folder} para as bibliotecas do Quoin não pode ser criada, ou não se pode escrever nela: ponha na variável de ambiente QUOIN_HOME uma pasta em que se possa.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries need {needed} GB of disk and {folder} has {free} GB free: free some space, or set the environment variable QUOIN_HOME to a folder on another disk.</source>
        <translation>As bibliotecas do Quoin precisam de {needed} GB de disco e em {folder} há {free} GB livres: libere espaço, ou ponha na variável de ambiente QUOIN_HOME uma pasta de outro disco.</translation>
    </message>
    <message>
        <source>The libraries were installed but do not work on this computer ({reason}): the log has more.</source>
        <translation>As bibliotecas foram instaladas, mas não funcionam neste computador ({reason}): o registo diz mais.</translation>
    </message>
    <message>
        <source>Another set-up of Quoin is running on this computer: let it end, or stop it, and try it again.</source>
        <translation>Há outra instalação do Quoin em curso neste computador: deixe-a acabar, ou pare-a, e tente de novo.</translation>
    </message>
    <message>
        <source>The libraries in {folder} are in use: close other windows of QGIS, and try it again.</source>
        <translation>As bibliotecas em {folder} estão a ser usadas: feche outras janelas do QGIS e tente de novo.</translation>
    </message>
    <message>
        <source>The package index {index} does not have {name}: let QUOIN_INDEX_URL name one that has what PyPI has, then set Quoin up again.</source>
        <translation>O índice de pacotes {index} não tem {name}: ponha em QUOIN_INDEX_URL um que tenha o que o PyPI tem, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that Quoin was made with, so it was not used: if an index or a proxy of your own changes files, let it pass this one on unchanged, then set Quoin up again.</source>
        <translation>O ficheiro {name} não é aquele com que o Quoin foi feito, por isso não foi usado: se um índice ou um proxy seu altera ficheiros, faça com que entregue este sem alterações, e depois instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The libraries have no build for this computer ({system}, {machine}): Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon.</source>
        <translation>Não há bibliotecas para este computador ({system}, {machine}): o Quoin funciona em Windows e Linux de 64 bits e em Mac com processador da Apple.</translation>
    </message>
    <message>
        <source>The folder {folder} lacks the file {name}: fill it as the page on set-up says, then choose it again.</source>
        <translation>Na pasta {folder} falta o ficheiro {name}: encha-a como diz a página sobre a instalação, e depois escolha-a de novo.</translation>
    </message>
    <message>
        <source>Features change with the trunk that gives them: --kept-crops goes with --head-only.</source>
        <translation>As características mudam com o tronco que as dá: --kept-crops vai com --head-only.</translation>
    </message>
    <message>
        <source>The model {name} learns nothing; choose another base.</source>
        <translation>O modelo {name} não aprende nada; escolha outra base.</translation>
    </message>
    <message>
        <source>What is learned from takes {needed} GB of the disk until the end, and {free} GB are free in {folder}; make room there, or take fewer steps.</source>
        <translation>Aquilo de que se aprende ocupa {needed} GB do disco até o fim, e em {folder} há {free} GB livres; abra espaço aí, ou use menos passos.</translation>
    </message>
    <message>
        <source>The pixels of the image were not written whole; run the tool again.</source>
        <translation>Os pixels da imagem não foram escritos por inteiro; execute a ferramenta de novo.</translation>
    </message>
    <message>
        <source>The model cannot be called so, {reason}; choose another name.</source>
        <translation>O modelo não pode chamar-se assim, {reason}; escolha outro nome.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all layers have their true CRS.</source>
        <translation>{count} de {drawn} polígonos não estão em nenhuma das imagens, e nada se aprende deles; verifique se todas as camadas têm o seu SRC verdadeiro.</translation>
    </message>
    <message>
        <source>The same model is being taught the same at this moment; wait until that has ended.</source>
        <translation>O mesmo modelo está aprendendo o mesmo neste momento; espere até que termine.</translation>
    </message>
    <message>
        <source>What was drawn spreads over {megapixels} megapixels at the model&apos;s resolution, and {most} can be learned from at a time; choose a smaller area.</source>
        <translation>O que foi desenhado estende-se por {megapixels} megapixels na resolução do modelo, e pode aprender-se de {most} de cada vez; escolha uma área menor.</translation>
    </message>
    <message>
        <source>No polygon of the layer {name} lies on an image, or in an area; check the CRS of all.</source>
        <translation>Nenhum polígono da camada {name} está numa imagem ou numa área; verifique o SRC de todas.</translation>
    </message>
    <message>
        <source>The layer {name} is no image; choose another one.</source>
        <translation>A camada {name} não é uma imagem; escolha outra.</translation>
    </message>
    <message>
        <source>The layer {path} has no polygons; choose one that has.</source>
        <translation>A camada {path} não tem polígonos; escolha uma que os tenha.</translation>
    </message>
    <message>
        <source>The layer {path} cannot be read ({reason}); choose another one.</source>
        <translation>A camada {path} não pode ser lida ({reason}); escolha outra.</translation>
    </message>
    <message>
        <source>The raster has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>O raster tem píxeis de um tipo que o Quoin não lê; converta-o primeiro para 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>{output} is whole already; without --resume it is made anew.</source>
        <translation>{output} já está completo; sem --resume é feito de novo.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}); check the address, such as tcp://host:8786.</source>
        <translation>Nenhum agendador Dask responde em {address} ({reason}); verifique o endereço, como tcp://host:8786.</translation>
    </message>
    <message>
        <source>Workers are lost again and again at one task ({reason}); see their logs, give them more memory, and go on with --resume.</source>
        <translation>Numa tarefa perdem-se processos repetidamente ({reason}); veja os seus registos, dê-lhes mais memória e continue com --resume.</translation>
    </message>
    <message>
        <source>The scheduler is gone ({reason}); start it again, and go on with --resume.</source>
        <translation>O agendador desapareceu ({reason}); inicie-o de novo e continue com --resume.</translation>
    </message>
    <message>
        <source>Buildings are not written as {ending}; choose a name that ends in .gpkg, .fgb or .parquet, or a folder.</source>
        <translation>Os edifícios não são escritos como {ending}; escolha um nome que termine em .gpkg, .fgb ou .parquet, ou uma pasta.</translation>
    </message>
    <message>
        <source>The raster {path} has no coordinate reference system; set one, as by gdal_edit.</source>
        <translation>O raster {path} não tem sistema de referência de coordenadas; defina um, p. ex. com gdal_edit.</translation>
    </message>
    <message>
        <source>The raster {path} does not lie upright; make one that does, as by gdalwarp.</source>
        <translation>O raster {path} não está direito; faça um que esteja, p. ex. com gdalwarp.</translation>
    </message>
    <message>
        <source>The raster {path} cannot be read ({reason}); check that its file or service is intact.</source>
        <translation>O raster {path} não pode ser lido ({reason}); verifique se o seu ficheiro ou serviço está intacto.</translation>
    </message>
    <message>
        <source>The rasters are in different coordinate reference systems; extract from each by itself.</source>
        <translation>Os rasters têm sistemas de referência diferentes; extraia de cada um à parte.</translation>
    </message>
    <message>
        <source>Nothing of what is asked for lies in the raster {path}; choose bounds that meet it.</source>
        <translation>Nada do que é pedido está no raster {path}; escolha limites que o toquem.</translation>
    </message>
    <message>
        <source>A run that was broken off lies in {folder}; give --resume to go on with it, or delete the folder.</source>
        <translation>Em {folder} está uma execução interrompida; dê --resume para a continuar, ou apague a pasta.</translation>
    </message>
    <message>
        <source>The run that lies in {folder} is of another raster, model or options; give those, or delete the folder.</source>
        <translation>A execução em {folder} é de outro raster, modelo ou opções; dê esses, ou apague a pasta.</translation>
    </message>
    <message>
        <source>The layer of areas is gone; choose another one.</source>
        <translation>A camada de áreas já não existe; escolha outra.</translation>
    </message>
    <message>
        <source>There is no layer of polygons; extract buildings or draw them first.</source>
        <translation>Não há nenhuma camada de polígonos; primeiro extraia edifícios ou desenhe-os.</translation>
    </message>
    <message>
        <source>No building of the layer lies there; zoom to what you have checked.</source>
        <translation>Nenhum edifício da camada está aí; aproxime-se do que verificou.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has neither a field “probability” nor “score” to begin the review with the most doubtful building; choose another layer.</source>
        <translation>A camada “{layer}” não tem um campo “probability” nem “score” para começar a revisão pelo edifício mais duvidoso; escolha outra camada.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take the change; check that its buildings can be edited and that it has a field “{field}” for text, or takes a new one.</source>
        <translation>A camada “{layer}” não aceitou a alteração; verifique se os seus edifícios podem ser editados e se tem um campo “{field}” de texto, ou aceita um novo.</translation>
    </message>
    <message>
        <source>Buildings are found in fewer than two scenes; calibrate on scenes that have more of them.</source>
        <translation>Encontram-se edifícios em menos de duas cenas; calibre com cenas que tenham mais deles.</translation>
    </message>
    <message>
        <source>at most 64 rising pairs of a score and a probability, each from 0 to 1</source>
        <translation>no máximo 64 pares crescentes de uma pontuação e uma probabilidade, cada uma de 0 a 1</translation>
    </message>
    <message>
        <source>No building of the layer {layer} lies where it is compared; check its CRS, or the extent.</source>
        <translation>Nenhum edifício da camada {layer} está onde se compara; verifique o SRC dela ou a extensão.</translation>
    </message>
    <message>
        <source>[x, y] of finite numbers</source>
        <translation>[x, y] de números finitos</translation>
    </message>
    <message>
        <source>{output} is read for the extraction; choose another name for its result.</source>
        <translation>{output} é lido para a extração; escolha outro nome para o resultado.</translation>
    </message>
    <message>
        <source>{output} holds what is not of an extraction, and would be lost; choose another name, or an empty folder.</source>
        <translation>{output} contém algo que não vem de uma extração e se perderia; escolha outro nome ou uma pasta vazia.</translation>
    </message>
    <message>
        <source>The extent has no place in {crs}; choose a smaller one, or check the CRS of all layers.</source>
        <translation>A extensão não tem lugar em {crs}; escolha uma menor ou verifique o SRC de todas as camadas.</translation>
    </message>
    <message>
        <source>A file that is needed on the way cannot be read or written ({reason}); check that the disk has room, and that the folder for temporary files is there.</source>
        <translation>Um arquivo necessário pelo caminho não pode ser lido nem gravado ({reason}); verifique se há espaço no disco e se a pasta de arquivos temporários existe.</translation>
    </message>
    <message>
        <source>Nothing can be learned in the folder {path} ({reason}): delete it, or see that it is yours.</source>
        <translation>Nada pode ser aprendido na pasta {path} ({reason}): apague-a ou garanta que ela seja sua.</translation>
    </message>
    <message>
        <source>There are too few buildings, or they lie too close together, to set some apart that tell whether the model is better; draw more, or some that lie farther away.</source>
        <translation>Há edifícios de menos, ou estão demasiado juntos, para reservar alguns que digam se o modelo é melhor; desenhe mais, ou alguns que fiquem mais longe.</translation>
    </message>
    <message>
        <source>The new model {name} cannot be kept ({reason}); make room and teach the same again, which goes on from its end.</source>
        <translation>O novo modelo {name} não pode ser guardado ({reason}); libere espaço e ensine o mesmo outra vez, o que continua do seu fim.</translation>
    </message>
    <message>
        <source>The disk is full where {folder} is; make room there and teach the same again, which goes on from where it was.</source>
        <translation>O disco está cheio onde está {folder}; libere espaço ali e ensine o mesmo outra vez, o que continua de onde estava.</translation>
    </message>
    <message>
        <source>What is learned from cannot be written to {folder} ({reason}); make room there, or let TMPDIR name another place.</source>
        <translation>Aquilo de que se aprende não pode ser escrito em {folder} ({reason}); libere espaço ali, ou faça TMPDIR nomear outro lugar.</translation>
    </message>
    <message>
        <source>The command {command} was ended by the system (signal {signal}), which happens where memory is short; close other programs, and try it again.</source>
        <translation>O comando {command} foi terminado pelo sistema (sinal {signal}), o que acontece quando falta memória; feche outros programas e tente outra vez.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>uma lista de textos</translation>
    </message>
    <message>
        <source>The layer “{layer}” is edited in a transaction, in which a new field cannot be undone; add a text field “{field}” to it before the review.</source>
        <translation>A camada “{layer}” é editada numa transação, na qual um campo novo não pode ser desfeito; acrescente-lhe um campo de texto “{field}” antes da revisão.</translation>
    </message>
</context>
<context>
    <name>EvaluateBuildings</name>
    <message>
        <source>Evaluate buildings</source>
        <translation>Avaliar edifícios</translation>
    </message>
    <message>
        <source>building,footprint,accuracy,quality,compare,precision,recall,iou,polis,reference</source>
        <translation>edifício,projeção,exatidão,qualidade,comparar,precisão,revocação,iou,polis,referência</translation>
    </message>
    <message>
        <source>Measures how well a layer of buildings agrees with a reference layer.</source>
        <translation>Mede o quanto uma camada de edifícios concorda com uma camada de referência.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Compares a layer of buildings with a reference layer that is taken for true, and gives the measures that the field
reports: average precision, IoU, distances between outlines and more. The layers may be in different CRSs; they are
compared in true metres.&lt;/p&gt;
&lt;p&gt;Only what lies in the &lt;i&gt;extent&lt;/i&gt; counts: choose the area in which the reference is complete, else every building
that the reference lacks counts as false.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result layer&lt;/b&gt;: &lt;i&gt;outcome&lt;/i&gt; is &lt;i&gt;matched&lt;/i&gt; (IoU of 0.5 or more; the building is shown), &lt;i&gt;missed&lt;/i&gt; (a
reference that no building matches) or &lt;i&gt;false&lt;/i&gt; (a building that matches no reference); &lt;i&gt;error&lt;/i&gt; says what went
wrong: &lt;i&gt;missed&lt;/i&gt;, &lt;i&gt;false&lt;/i&gt;, &lt;i&gt;merged&lt;/i&gt; (several references in one building), &lt;i&gt;split&lt;/i&gt; (several
buildings in one reference), &lt;i&gt;ragged&lt;/i&gt; (matched, with an outline far longer or with far more vertices than the
reference&apos;s).&lt;/p&gt;
&lt;p&gt;Average precision wants the field &lt;i&gt;score&lt;/i&gt;; without one all buildings count as equally sure.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Compara uma camada de edifícios com uma camada de referência tida como verdadeira, e dá as medidas usuais da área:
precisão média, IoU, distâncias entre contornos e mais. As camadas podem estar em SRC diferentes; são comparadas em metros
verdadeiros.&lt;/p&gt;
&lt;p&gt;Só conta o que está na &lt;i&gt;extensão&lt;/i&gt;: escolha a área em que a referência está completa; senão, cada edifício que
falta na referência conta como falso.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Camada de resultado&lt;/b&gt;: &lt;i&gt;outcome&lt;/i&gt; é &lt;i&gt;matched&lt;/i&gt; (IoU de 0,5 ou mais; o edifício é mostrado), &lt;i&gt;missed&lt;/i&gt;
(uma referência com que nenhum edifício coincide) ou &lt;i&gt;false&lt;/i&gt; (um edifício que não coincide com nenhuma referência);
&lt;i&gt;error&lt;/i&gt; diz o que está errado: &lt;i&gt;missed&lt;/i&gt;, &lt;i&gt;false&lt;/i&gt;, &lt;i&gt;merged&lt;/i&gt; (várias referências em um edifício),
&lt;i&gt;split&lt;/i&gt; (vários edifícios em uma referência), &lt;i&gt;ragged&lt;/i&gt; (coincide, com um contorno muito mais longo ou muito mais
vértices que a referência).&lt;/p&gt;
&lt;p&gt;A precisão média requer o campo &lt;i&gt;score&lt;/i&gt;; sem ele, todos os edifícios contam como igualmente seguros.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>The layer to measure, for instance one that Quoin has extracted.</source>
        <translation>A camada a medir, por exemplo uma que o Quoin extraiu.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referência</translation>
    </message>
    <message>
        <source>The layer that is taken for true.</source>
        <translation>A camada tida como verdadeira.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <source>The area in which the reference is complete; all of both layers if empty.</source>
        <translation>A área em que a referência está completa; tudo de ambas as camadas se vazia.</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Edifícios coincidentes, omitidos e falsos</translation>
    </message>
    <message>
        <source>In the CRS of the buildings.</source>
        <translation>No SRC dos edifícios.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with tables, curves and pictures.</source>
        <translation>Uma página HTML com tabelas, curvas e imagens.</translation>
    </message>
    <message>
        <source>The coordinates of {} do not fit its CRS; they are taken to be in {}.</source>
        <translation>As coordenadas de {} não combinam com o seu SRC; supõe-se que estejam em {}.</translation>
    </message>
    <message>
        <source>{} features of {} are left out: they have no polygon, or none that lies on the ground and is no longer than 20 km.</source>
        <translation>{} feições de {} são deixadas de fora: não têm polígono, ou nenhum que esteja no terreno e não passe de 20 km.</translation>
    </message>
</context>
<context>
    <name>EvaluationLines</name>
    <message>
        <source>Buildings by outcome: {}.</source>
        <translation>Edifícios por resultado: {}.</translation>
    </message>
</context>
<context>
    <name>ExtractBuildings</name>
    <message>
        <source>Extract buildings</source>
        <translation>Extrair edifícios</translation>
    </message>
    <message>
        <source>building,footprint,roof,house,polygon,vectorize,segmentation,detection,corner,keypoint,aerial,drone</source>
        <translation>edifício,projeção,telhado,casa,polígono,vetorizar,segmentação,detecção,canto,aérea,drone</translation>
    </message>
    <message>
        <source>Draws building polygons from an aerial image, corner by corner.</source>
        <translation>Desenha polígonos de edifícios a partir de uma imagem aérea, canto por canto.</translation>
    </message>
    <message>
        <source>The network runs on {}.</source>
        <translation>A rede executa em {}.</translation>
    </message>
    <message>
        <source>{} buildings have no number: the field that takes it holds no higher one.</source>
        <translation>{} edifícios não têm número: o campo que o recebe não comporta um maior.</translation>
    </message>
    <message>
        <source>Cancelled; the buildings found so far are kept.</source>
        <translation>Cancelado; os edifícios encontrados até agora são mantidos.</translation>
    </message>
    <message>
        <source>Minimum score {:g}; the model&apos;s own is {:g}.</source>
        <translation>Pontuação mínima {:g}; a do modelo é {:g}.</translation>
    </message>
    <message>
        <source>Corner threshold τ {:g}, minimum score {:g}; the model&apos;s own are {:g} and {:g}.</source>
        <translation>Limiar dos cantos τ {:g}, pontuação mínima {:g}; os do modelo são {:g} e {:g}.</translation>
    </message>
    <message>
        <source>{} means nothing to a model of the kind {} and is not looked at.</source>
        <translation>{}: não significa nada para um modelo do tipo {} e não é levado em conta.</translation>
    </message>
    <message>
        <source>Buildings that the layer has already, and that are not added: {}.</source>
        <translation>Edifícios que a camada já tem e que não são adicionados: {}.</translation>
    </message>
    <message>
        <source>Lost worker processes: {}. Others went on in their place.</source>
        <translation>Processos de cálculo perdidos: {}. Outros continuaram no seu lugar.</translation>
    </message>
    <message>
        <source>Tiles left out: {}, the first around {}. One worker process after the other was lost at them, so buildings there are missing. Extract there again with a smaller tile size; the log says more.</source>
        <translation>Blocos omitidos: {}, o primeiro perto de {}. Neles se perdeu um processo de cálculo após outro, por isso faltam edifícios ali. Extraia ali de novo com um tamanho de bloco menor; o registro diz mais.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building&apos;s corners.&lt;/p&gt;&lt;p&gt;The image is read tile by tile at the ground resolution that the model was trained for, whatever the layer&apos;s own. Every building is written as soon as it is certain, so a cancelled run keeps what it has found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, how sure the model is (0 to 1); &lt;i&gt;probability&lt;/i&gt;, how often buildings of such a score are right, empty where nobody has calibrated the model; &lt;i&gt;vertices&lt;/i&gt;; &lt;i&gt;area_m2&lt;/i&gt;, on the ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, how the outline was made: &lt;i&gt;keypoints&lt;/i&gt; (every corner is a detected keypoint), &lt;i&gt;completed&lt;/i&gt; (missed corners were put in from the building&apos;s mask), &lt;i&gt;contour&lt;/i&gt; (the simplified contour of the mask), &lt;i&gt;mask contour&lt;/i&gt; (the same of a model that sees no corners), &lt;i&gt;sequence&lt;/i&gt; (the model told the corners in their order), with &lt;i&gt;+untangled&lt;/i&gt; behind it where they crossed, &lt;i&gt;+round&lt;/i&gt; where the outline is a circle, &lt;i&gt;+arcs&lt;/i&gt; where a part of it is an arc, &lt;i&gt;+regularized&lt;/i&gt; where walls were straightened and &lt;i&gt;+neighbours&lt;/i&gt; where they were moved to meet a neighbour&apos;s.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Too few buildings?&lt;/b&gt; Lower the minimum score. &lt;b&gt;Too few corners?&lt;/b&gt; Lower τ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Encontra os edifícios em uma imagem aérea e desenha cada um como um polígono cujos vértices são os cantos do edifício.&lt;/p&gt;&lt;p&gt;A imagem é lida bloco a bloco na resolução no terreno para a qual o modelo foi treinado, qualquer que seja a da camada. Cada edifício é escrito assim que é certo; uma execução cancelada mantém, portanto, o que encontrou.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Campos&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, quão seguro o modelo está (de 0 a 1); &lt;i&gt;probability&lt;/i&gt;, com que frequência edifícios de tal pontuação estão certos, vazio se ninguém calibrou o modelo; &lt;i&gt;vertices&lt;/i&gt;, o número de vértices; &lt;i&gt;area_m2&lt;/i&gt;, sobre o elipsoide; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, como o contorno foi feito: &lt;i&gt;keypoints&lt;/i&gt; (cada canto foi detectado), &lt;i&gt;completed&lt;/i&gt; (cantos que faltavam foram inseridos a partir da máscara do edifício), &lt;i&gt;contour&lt;/i&gt; (o contorno simplificado da máscara), &lt;i&gt;mask contour&lt;/i&gt; (o mesmo, de um modelo que não vê cantos), &lt;i&gt;sequence&lt;/i&gt; (o modelo deu os cantos na sua ordem), seguido de &lt;i&gt;+untangled&lt;/i&gt; onde se cruzavam, &lt;i&gt;+round&lt;/i&gt; onde o contorno é um círculo, &lt;i&gt;+arcs&lt;/i&gt; onde uma parte dele é um arco, &lt;i&gt;+regularized&lt;/i&gt; onde paredes foram endireitadas e &lt;i&gt;+neighbours&lt;/i&gt; onde foram movidas para encontrar as de um vizinho.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Edifícios de menos?&lt;/b&gt; Baixe a pontuação mínima. &lt;b&gt;Cantos de menos?&lt;/b&gt; Baixe τ.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ExtractParameters</name>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>A new layer, or an existing one to append to. In the raster&apos;s CRS.</source>
        <translation>Uma camada nova, ou uma existente a completar. No SRC do raster.</translation>
    </message>
    <message>
        <source>Number of buildings</source>
        <translation>Número de edifícios</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>An aerial or drone image seen from straight above.</source>
        <translation>Uma imagem aérea ou de drone vista na vertical, de cima.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <source>The part of the image to extract from; all of it if empty. May be in any CRS. Buildings whose centre lies in it come whole.</source>
        <translation>A parte da imagem de onde extrair; toda se vazia. Em qualquer SRC. Os edifícios cujo centro está nela vêm inteiros.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Arquivo de modelo</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Um modelo que você treinou, usado em vez do da lista.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>One band, or three as red, green and blue. If empty, those that the file says to be red, green and blue, else those that the layer&apos;s style shows as colours, else the first three.</source>
        <translation>Uma banda, ou três como vermelho, verde e azul. Se vazio, as que o arquivo dá como vermelho, verde e azul; senão, as que o estilo da camada mostra como cores; senão, as três primeiras.</translation>
    </message>
    <message>
        <source>The overlap of tiles is more than half the tile size; choose larger tiles.</source>
        <translation>A sobreposição é mais que a metade do tamanho do bloco; escolha blocos maiores.</translation>
    </message>
    <message>
        <source>What finds the buildings: a trained network, one of your own, or mbi, which has learned nothing.</source>
        <translation>O que encontra os edifícios: uma rede treinada, uma sua, ou mbi, que não aprendeu nada.</translation>
    </message>
</context>
<context>
    <name>ExtractionRun</name>
    <message>
        <source>Cancelled; kept</source>
        <translation>Cancelado; mantidos</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Extraídos</translation>
    </message>
    <message>
        <source>All {count} found are in “{layer}” already.</source>
        <translation>Todos os {count} encontrados já estão em “{layer}”.</translation>
    </message>
    <message>
        <source>No buildings were found in the view.</source>
        <translation>Nenhum edifício foi encontrado na vista.</translation>
    </message>
    <message>
        <source>None of the {count} found could be added.</source>
        <translation>Nenhum dos {count} encontrados pôde ser adicionado.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Mantidos</translation>
    </message>
    <message>
        <source>{ending}: {count} new in “{layer}”.</source>
        <translation>{ending}: {count} novos em “{layer}”.</translation>
    </message>
    <message>
        <source>Already there: {}.</source>
        <translation>Já estavam: {}.</translation>
    </message>
    <message>
        <source>Undo takes them back in one step.</source>
        <translation>Desfazer os retira em um passo.</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Aprender</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>modelo próprio</translation>
    </message>
    <message>
        <source>All that the map shows</source>
        <translation>Tudo o que o mapa mostra</translation>
    </message>
    <message>
        <source>Around the buildings that are reviewed</source>
        <translation>À volta dos edifícios verificados</translation>
    </message>
    <message>
        <source>Next to the outlines alone</source>
        <translation>Só junto aos contornos</translation>
    </message>
    <message>
        <source>{count} buildings are learned, less a block that is set apart to tell whether the new model is better. It takes minutes: how many, and how much memory, is told before it learns. You can go on working.</source>
        <translation>São aprendidos {count} edifícios, menos um bloco que fica de parte para saber se o modelo novo é melhor. Demora minutos: quantos, e quanta memória, é dito antes de aprender. Pode continuar a trabalhar.</translation>
    </message>
    <message>
        <source>Learn from this layer</source>
        <translation>Aprender com esta camada</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Edifícios</translation>
    </message>
    <message>
        <source>The polygon layer with outlines that are right. Changes that are not saved yet count.</source>
        <translation>A camada de polígonos com contornos certos. Contam também as alterações por salvar.</translation>
    </message>
    <message>
        <source>Where every building is drawn, and drawn right: what is none there teaches, too. You can pan and zoom while this window is open.</source>
        <translation>Onde cada edifício está desenhado, e bem: o que aí não o é também ensina. Pode mover o mapa e aproximar com esta janela aberta.</translation>
    </message>
    <message>
        <source>B&amp;ase</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>O modelo que aprende; o seu próprio arquivo fica como está.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Of the new model, under which it is listed.</source>
        <translation>Do modelo novo, com que aparece nas listas.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The areas of “{}”</source>
        <translation>As áreas de “{}”</translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation>&amp;Verificado</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Try again with Deep ticked, which mostly brings far more.</source>
        <translation>Tente de novo com “Profundo” marcado, o que quase sempre traz muito mais.</translation>
    </message>
    <message>
        <source>Cancelled; the model that was better than its base is {file}.</source>
        <translation>Cancelado; o modelo que era melhor que a sua base é {file}.</translation>
    </message>
    <message>
        <source>Cancelled before any model was better than its base, which stays.</source>
        <translation>Cancelado antes de algum modelo ser melhor que a sua base, que fica.</translation>
    </message>
    <message>
        <source>Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now.</source>
        <translation>Aprendido de {taught} edifícios; nos {held_out} reservados: antes {before}, agora {after}.</translation>
    </message>
    <message>
        <source>Moved by {x:.7g} and {y:.7g} in the layer&apos;s own units, the polygons lie on the image.</source>
        <translation>Movidos {x:.7g} e {y:.7g} nas unidades da camada, os polígonos ficam sobre a imagem.</translation>
    </message>
    <message>
        <source>Meanwhile another model was called {name}; the new one is called {other}.</source>
        <translation>Entretanto outro modelo se chama {name}; o novo se chama {other}.</translation>
    </message>
    <message>
        <source>The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was better than its {before}.</source>
        <translation>A base fica: nos {held_out} edifícios reservados nada do que foi aprendido de {taught} outros foi melhor que os seus {before}.</translation>
    </message>
</context>
<context>
    <name>LearningBar</name>
    <message>
        <source>How far the learning is.</source>
        <translation>Até onde vai a aprendizagem.</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Cur&amp;va</translation>
    </message>
    <message>
        <source>Show the curves of loss and validation so far.</source>
        <translation>Mostrar as curvas de perda e validação até agora.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Stop learning. What was better than the base is kept.</source>
        <translation>Parar a aprendizagem. O que era melhor do que a base é mantido.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizagem</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>A parar…</translation>
    </message>
</context>
<context>
    <name>LearningRun</name>
    <message>
        <source>Reading the image …</source>
        <translation>A ler a imagem…</translation>
    </message>
    <message>
        <source>The model “{}” is chosen.</source>
        <translation>O modelo “{}” está escolhido.</translation>
    </message>
    <message>
        <source>Extract view</source>
        <translation>Extrair a vista</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
</context>
<context>
    <name>LearningTask</name>
    <message>
        <source>Learning {name}</source>
        <translation>A aprender {name}</translation>
    </message>
</context>
<context>
    <name>LibrariesBox</name>
    <message>
        <source>Remove libraries ({})…</source>
        <translation>Remover as bibliotecas ({})…</translation>
    </message>
    <message>
        <source>Remove unused ones ({})…</source>
        <translation>Remover as não usadas ({})…</translation>
    </message>
    <message>
        <source>Fetch and install the libraries again? What is there is replaced.</source>
        <translation>Descarregar e instalar as bibliotecas de novo? O que lá está é substituído.</translation>
    </message>
    <message>
        <source>Remove Quoin&apos;s libraries? Quoin can do nothing until it is set up again.</source>
        <translation>Remover as bibliotecas do Quoin? O Quoin não pode fazer nada até ser instalado de novo.</translation>
    </message>
    <message>
        <source>Remove libraries of other versions of Quoin, which no profile on this computer uses?</source>
        <translation>Remover as bibliotecas de outras versões do Quoin, que nenhum perfil deste computador usa?</translation>
    </message>
    <message>
        <source>Make the libraries again, for when they do not work any more.</source>
        <translation>Criar de novo as bibliotecas, para quando já não funcionam.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Free the disk of the libraries. Set up brings them back.</source>
        <translation>Libertar o espaço das bibliotecas. Instalar trá-las de volta.</translation>
    </message>
    <message>
        <source>Free the disk of libraries of other versions of Quoin, which no profile on this computer uses any more.</source>
        <translation>Libertar o espaço das bibliotecas de outras versões do Quoin, que já nenhum perfil deste computador usa.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>What the model&apos;s file says about it.</source>
        <translation>O que o arquivo do modelo diz sobre ele.</translation>
    </message>
    <message>
        <source>Shown once the model has been loaded, with the first look at the image.</source>
        <translation>Mostrado quando o modelo foi carregado, com o primeiro olhar à imagem.</translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <translation>Resolução no terreno</translation>
    </message>
    <message>
        <source>{:g} cm per pixel</source>
        <translation>{:g} cm por pixel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canais</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Limiares</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Treinado com</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Executa em</translation>
    </message>
    <message>
        <source>score {:g} fits best</source>
        <translation>a pontuação {:g} é a melhor</translation>
    </message>
    <message>
        <source>τ {:g}, score {:g} fit best</source>
        <translation>τ {:g} e pontuação {:g} são os melhores</translation>
    </message>
    <message>
        <source>{measures} on {split}</source>
        <translation>{measures} em {split}</translation>
    </message>
    <message>
        <source>the validation images of {}</source>
        <translation>as imagens de validação de {}</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>as imagens de validação</translation>
    </message>
    <message>
        <source>Accuracy before</source>
        <translation>Exatidão antes</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Ensinado a partir de</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
</context>
<context>
    <name>ModelManager</name>
    <message>
        <source>Your own</source>
        <translation>Seu</translation>
    </message>
    <message>
        <source>Comes with Quoin</source>
        <translation>Vem com o Quoin</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar um modelo</translation>
    </message>
    <message>
        <source>The model is there as “{}” and can be chosen.</source>
        <translation>O modelo está disponível como “{}” e pode ser escolhido.</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Exportar um modelo</translation>
    </message>
    <message>
        <source>The model “{}” was written to {}.</source>
        <translation>O modelo “{}” foi escrito em {}.</translation>
    </message>
    <message>
        <source>The model “{}” is now called “{}”.</source>
        <translation>O modelo “{}” agora se chama “{}”.</translation>
    </message>
    <message>
        <source>The model “{}” is deleted.</source>
        <translation>O modelo “{}” foi excluído.</translation>
    </message>
    <message>
        <source>Delete the model “{}” for good? Its file is removed from this computer.</source>
        <translation>Excluir o modelo “{}” definitivamente? O seu arquivo é removido deste computador.</translation>
    </message>
    <message>
        <source>Without it these cannot be used any more: {}.</source>
        <translation>Sem ele, estes não podem mais ser usados: {}.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Excluir um modelo</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modelos treinados (*.safetensors)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>The models that come with Quoin, then your own. F2 renames one of your own.</source>
        <translation>Os modelos que vêm com o Quoin, e depois os seus. F2 renomeia um dos seus.</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your own models.</source>
        <translation>Verificar um arquivo de modelo e copiá-lo para os seus modelos.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Copy the model&apos;s file to a place of your choice, to keep it or to pass it on.</source>
        <translation>Copiar o arquivo do modelo para um lugar à sua escolha, para guardá-lo ou passá-lo adiante.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Give one of your own models another name.</source>
        <translation>Dar outro nome a um dos seus modelos.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renomear</translation>
    </message>
    <message>
        <source>Delete one of your own models for good.</source>
        <translation>Excluir definitivamente um dos seus modelos.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>Whose the model is</source>
        <translation>De quem é o modelo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Corner threshold τ</source>
        <translation>Limiar dos cantos τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The model&apos;s own if empty.</source>
        <translation>Quão segura a rede deve estar de um canto. Mais baixo dá mais cantos. O do modelo se vazio.</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Pontuação mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The model&apos;s own if empty.</source>
        <translation>Quão segura a rede deve estar de um edifício. Mais baixa dá mais edifícios, e mais erros. A do modelo se vazia.</translation>
    </message>
    <message>
        <source>Order of corners</source>
        <translation>Ordem dos cantos</translation>
    </message>
    <message>
        <source>outline: as the contour of the building&apos;s mask passes them. nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>outline: como o contorno da máscara do edifício passa por eles. nearest: cada um ligado ao mais próximo que resta, como na publicação; errado na maioria dos edifícios côncavos.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Endireitar as paredes</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Polygons it changed say so in the field status.</source>
        <translation>Torna retos os ângulos quase retos. Os polígonos alterados dizem isso no campo status.</translation>
    </message>
    <message>
        <source>Let neighbours meet</source>
        <translation>Juntar os vizinhos</translation>
    </message>
    <message>
        <source>Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m. Polygons it changed say so in the field status.</source>
        <translation>Faz uma só parede das paredes de dois edifícios que quase coincidem: vãos até 0,4 m e sobreposições até 0,75 m. Os polígonos alterados dizem isso no campo status.</translation>
    </message>
    <message>
        <source>Smallest building (m²)</source>
        <translation>Menor edifício (m²)</translation>
    </message>
    <message>
        <source>Smaller buildings are left out.</source>
        <translation>Edifícios menores são omitidos.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Realce</translation>
    </message>
    <message>
        <source>raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. auto: raw for 8-bit images, percentile for all others.</source>
        <translation>raw: valores 0–255 como são. percentile: do 2º ao 98º percentil da camada. auto: raw para imagens de 8 bits, percentile para todas as outras.</translation>
    </message>
    <message>
        <source>Ground resolution (m per pixel)</source>
        <translation>Resolução no terreno (m por pixel)</translation>
    </message>
    <message>
        <source>The resolution the model sees, in true metres; the one it was trained for if empty.</source>
        <translation>A resolução que o modelo vê, em metros verdadeiros; aquela para a qual foi treinado se vazia.</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Tamanho do bloco (pixels)</translation>
    </message>
    <message>
        <source>Larger tiles need more memory.</source>
        <translation>Blocos maiores precisam de mais memória.</translation>
    </message>
    <message>
        <source>Overlap of tiles (pixels)</source>
        <translation>Sobreposição dos blocos (pixels)</translation>
    </message>
    <message>
        <source>At least as long as the longest building, else it is lost where tiles meet.</source>
        <translation>Pelo menos tão longa quanto o edifício mais longo; senão ele se perde onde os blocos se encontram.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the network runs; auto takes a CUDA card if there is one.</source>
        <translation>Onde a rede executa; auto usa uma placa CUDA, se houver.</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Orientações</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in four times the time.</source>
        <translation>Em quantas orientações a rede olha a imagem (test-time augmentation): em 2 encontra mais edifícios e toma menos outras coisas por um, no dobro do tempo; 4 são um pouco melhores ainda, em quatro vezes o tempo.</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>Tolerância (m)</translation>
    </message>
    <message>
        <source>How far a wall may move, in metres on the ground.</source>
        <translation>Quanto uma parede pode mover-se, em metros no terreno.</translation>
    </message>
    <message>
        <source>Make walls of two buildings one wall: gaps up to half the tolerance, overlaps up to all of it.</source>
        <translation>Faz uma só parede das paredes de dois edifícios: vãos até a metade da tolerância, sobreposições até toda ela.</translation>
    </message>
    <message>
        <source>Resolution (m per pixel)</source>
        <translation>Resolução (m por pixel)</translation>
    </message>
    <message>
        <source>Pixel size at which areas are compared.</source>
        <translation>Tamanho de pixel em que as áreas são comparadas.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profundo</translation>
    </message>
    <message>
        <source>Let the network&apos;s last stages learn, too, not its heads alone: takes three times as long, and mostly brings far more.</source>
        <translation>Deixar aprender também as últimas etapas da rede, não só as suas cabeças: demora o triplo e quase sempre traz muito mais.</translation>
    </message>
    <message>
        <source>Move the polygons to where the image has them</source>
        <translation>Mover os polígonos para onde a imagem os tem</translation>
    </message>
    <message>
        <source>Where all outlines lie beside the image&apos;s buildings by the same way, learn from them as if they did not. The layer itself stays as it is.</source>
        <translation>Onde todos os contornos estão desviados por igual dos edifícios da imagem, aprender deles como se não estivessem. A própria camada fica como está.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passos</translation>
    </message>
    <message>
        <source>How often the model learns from some crops of the image. More take longer.</source>
        <translation>Quantas vezes o modelo aprende de alguns recortes da imagem. Mais passos demoram mais.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>New Projects Start With</source>
        <translation>Novos projetos começam com</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings. A model file of your own is chosen in the panel.</source>
        <translation>A rede treinada que encontra os edifícios. Um arquivo de modelo próprio é escolhido no painel.</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>Limiar dos &amp;cantos τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners.</source>
        <translation>Quão segura a rede deve estar de um canto. Mais baixo dá mais cantos.</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Pontuação mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes.</source>
        <translation>Quão segura a rede deve estar de um edifício. Mais baixa dá mais edifícios, e mais erros.</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Ordem dos cantos</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Ao longo do contorno: como o contorno da máscara do edifício passa pelos cantos. O mais próximo depois: cada um ligado ao mais próximo que resta, como na publicação; errado na maioria dos edifícios côncavos.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Torna retos os ângulos quase retos. Os edifícios alterados dizem isso no campo “status”.</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>E&amp;ndireitar as paredes</translation>
    </message>
    <message>
        <source>What is chosen in the panel becomes the start of the next project, too. A saved project keeps its own choices.</source>
        <translation>O que é escolhido no painel vale também para o próximo projeto. Um projeto salvo mantém as suas próprias escolhas.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Runs o&amp;n</source>
        <translation>E&amp;xecuta em</translation>
    </message>
    <message>
        <source>Where the panel lets the network run. In the Processing toolbox each algorithm has a choice of its own.</source>
        <translation>Onde o painel executa a rede. Na caixa de ferramentas de Processamento, cada algoritmo tem a sua própria escolha.</translation>
    </message>
    <message>
        <source>Looks at each &amp;tile</source>
        <translation>Olha cada b&amp;loco</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image in the panel (test-time augmentation): in more it finds more buildings and takes fewer other things for some.</source>
        <translation>Em quantas orientações a rede olha a imagem no painel (test-time augmentation): em mais encontra mais edifícios e toma menos outras coisas por um.</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotecas</translation>
    </message>
    <message>
        <source>The folder of the libraries that the network needs, apart from QGIS&apos;s Python.</source>
        <translation>A pasta das bibliotecas de que a rede precisa, separada do Python do QGIS.</translation>
    </message>
    <message>
        <source>Show the folder in the file manager. There is none before the set-up.</source>
        <translation>Mostrar a pasta no gerenciador de arquivos. Ela não existe antes da instalação.</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>Abrir a pas&amp;ta</translation>
    </message>
    <message>
        <source>To keep them elsewhere, set the environment variable QUOIN_HOME to another folder under System ▸ Environment, start QGIS again, and press Set up in the panel.</source>
        <translation>Para tê-las em outro lugar, defina a variável de ambiente QUOIN_HOME com outra pasta em Sistema ▸ Ambiente, reinicie o QGIS e pressione Instalar no painel.</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Todos os modelos: o que se sabe de cada um; importar, exportar, renomear e excluir os seus.</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>Mo&amp;delos…</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>Quoin panel</source>
        <translation>Painel do Quoin</translation>
    </message>
    <message>
        <source>Show or hide the panel that extracts buildings from an image</source>
        <translation>Mostrar ou ocultar o painel que extrai edifícios de uma imagem</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Starting the worker and loading the model …</source>
        <translation>Iniciando o processo de cálculo e carregando o modelo …</translation>
    </message>
    <message>
        <source>{done} of {total} tiles</source>
        <translation>{done} de {total} blocos</translation>
    </message>
    <message>
        <source>{:.2g} tiles/s</source>
        <translation>{:.2g} blocos/s</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>faltam cerca de {}</translation>
    </message>
    <message>
        <source>{done} of {total} tiles, {rate:.2g} Mpx/s, about {left} left</source>
        <translation>{done} de {total} blocos, {rate:.2g} Mpx/s, faltam cerca de {left}</translation>
    </message>
</context>
<context>
    <name>QuoinDock</name>
    <message>
        <source>New scratch layer</source>
        <translation>Nova camada de rascunho</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modelos treinados (*.safetensors)</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Escolher um arquivo de modelo</translation>
    </message>
    <message>
        <source>Quoin</source>
        <translation>Quoin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Find all buildings of the image inside the current map view and add them to the layer, as one undo step.</source>
        <translation>Encontrar todos os edifícios da imagem na vista atual do mapa e adicioná-los à camada, em um só passo de desfazer.</translation>
    </message>
    <message>
        <source>&amp;Extract view</source>
        <translation>&amp;Extrair a vista</translation>
    </message>
    <message>
        <source>Add single buildings by clicking them on the map. Shift and drag adds all in a box, a right click takes back the last, Escape ends.</source>
        <translation>Adicionar edifícios um a um clicando neles no mapa. Arrastar com Shift adiciona todos os de um retângulo, um clique direito retira o último, Esc termina.</translation>
    </message>
    <message>
        <source>Clic&amp;k buildings</source>
        <translation>Clicar em edi&amp;fícios</translation>
    </message>
    <message>
        <source>What new projects start with, the device, and where the libraries are: Quoin&apos;s page in QGIS&apos;s options.</source>
        <translation>Com que começam os novos projetos, o dispositivo e onde estão as bibliotecas: a página do Quoin nas opções do QGIS.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>How much of the extent the network has seen.</source>
        <translation>Quanto da extensão a rede já viu.</translation>
    </message>
    <message>
        <source>Stop. Buildings found so far are kept.</source>
        <translation>Parar. Os edifícios encontrados até agora são mantidos.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Imagem</translation>
    </message>
    <message>
        <source>The aerial or drone image whose buildings are looked for.</source>
        <translation>A imagem aérea ou de drone cujos edifícios são procurados.</translation>
    </message>
    <message>
        <source>&amp;Bands</source>
        <translation>&amp;Bandas</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings.</source>
        <translation>A rede treinada que encontra os edifícios.</translation>
    </message>
    <message>
        <source>Choose a file with a model that you trained yourself.</source>
        <translation>Escolher um arquivo com um modelo que você treinou.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Add &amp;to</source>
        <translation>Adiciona&amp;r a</translation>
    </message>
    <message>
        <source>The polygon layer that buildings are added to: any that can be edited, or a new scratch layer that is made when the first building comes. Fields are filled where their names match.</source>
        <translation>A camada de polígonos a que os edifícios são adicionados: qualquer uma que possa ser editada, ou uma nova camada de rascunho criada com o primeiro edifício. Os campos são preenchidos onde os seus nomes coincidem.</translation>
    </message>
    <message>
        <source>Corners and buildings</source>
        <translation>Cantos e edifícios</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>Limiar dos &amp;cantos τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The outlines on the map follow at once.</source>
        <translation>Quão segura a rede deve estar de um canto. Mais baixo dá mais cantos. Os contornos no mapa acompanham na hora.</translation>
    </message>
    <message>
        <source>Corner threshold τ, in hundredths</source>
        <translation>Limiar dos cantos τ, em centésimos</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Pontuação mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The outlines on the map follow at once.</source>
        <translation>Quão segura a rede deve estar de um edifício. Mais baixa dá mais edifícios, e mais erros. Os contornos no mapa acompanham na hora.</translation>
    </message>
    <message>
        <source>Minimum score, in hundredths</source>
        <translation>Pontuação mínima, em centésimos</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Ordem dos cantos</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Ao longo do contorno: como o contorno da máscara do edifício passa pelos cantos. O mais próximo depois: cada um ligado ao mais próximo que resta, como na publicação; errado na maioria dos edifícios côncavos.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Torna retos os ângulos quase retos. Os edifícios alterados dizem isso no campo “status”.</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>E&amp;ndireitar as paredes</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Sobre o modelo</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Instalação</translation>
    </message>
    <message>
        <source>Help: how to go from an image to saved footprints. Opens in your browser, without a network.</source>
        <translation>Ajuda: como passar de uma imagem a edifícios salvos. Abre no navegador, sem rede.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Todos os modelos: o que se sabe de cada um; importar, exportar, renomear e excluir os seus.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Learn from this layer: a model of your own is made from outlines that you have drawn or corrected.</source>
        <translation>Aprender com esta camada: dos contornos que desenhou ou corrigiu faz-se um modelo próprio.</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Aprender…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Quoin is being set up; the log below tells how far it is.</source>
        <translation>O Quoin está sendo instalado; o registro abaixo diz até onde foi.</translation>
    </message>
    <message>
        <source>Quoin&apos;s network needs libraries that are not installed yet: press Set up below, once.</source>
        <translation>A rede do Quoin precisa de bibliotecas que ainda não estão instaladas: pressione uma vez Instalar abaixo.</translation>
    </message>
    <message>
        <source>No image is loaded: add an aerial or drone image to the project, with Layer ▸ Add Layer.</source>
        <translation>Nenhuma imagem está carregada: adicione ao projeto uma imagem aérea ou de drone, com Camada ▸ Adicionar camada.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or install Quoin again.</source>
        <translation>O modelo “{}” está faltando: escolha outro, ou instale o Quoin de novo.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or import its file under Models.</source>
        <translation>O modelo “{}” está faltando: escolha outro, ou importe o seu arquivo em Modelos.</translation>
    </message>
</context>
<context>
    <name>RegularizeBuildings</name>
    <message>
        <source>Regularize buildings</source>
        <translation>Regularizar edifícios</translation>
    </message>
    <message>
        <source>building,footprint,regularise,orthogonalize,square,straighten,right angle,snap,overlap,gap,sliver,polygon</source>
        <translation>edifício,projeção,regularizar,ortogonalizar,esquadrar,endireitar,ângulo reto,ajustar,sobreposição,vão,polígono</translation>
    </message>
    <message>
        <source>Straightens the walls of building polygons and lets neighbours meet.</source>
        <translation>Endireita as paredes de polígonos de edifícios e junta os vizinhos.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>A polygon layer in any CRS.</source>
        <translation>Uma camada de polígonos em qualquer SRC.</translation>
    </message>
    <message>
        <source>Regularized buildings</source>
        <translation>Edifícios regularizados</translation>
    </message>
    <message>
        <source>With the fields and in the CRS of the buildings.</source>
        <translation>Com os campos e no SRC dos edifícios.</translation>
    </message>
    <message>
        <source>The values of “{}” cannot be the keys of the output&apos;s rows; they are kept in “{}”.</source>
        <translation>Os valores de “{}” não podem ser as chaves das linhas da saída; são mantidos em “{}”.</translation>
    </message>
    <message>
        <source>The output has another column of the name “{}”; the field is called “{}” there.</source>
        <translation>A saída tem outra coluna com o nome “{}”; o campo se chama “{}” ali.</translation>
    </message>
    <message>
        <source>{} of {} buildings were changed.</source>
        <translation>{} de {} edifícios foram alterados.</translation>
    </message>
    <message>
        <source>{} features have no valid geometry and are passed on unchanged; the first by id: {}.</source>
        <translation>{} feições não têm geometria válida e passam sem alteração; as primeiras por id: {}.</translation>
    </message>
    <message>
        <source>{} features are wider than any building and are passed on unchanged; the first by id: {}.</source>
        <translation>{} feições são mais largas que qualquer edifício e passam sem alteração; as primeiras por id: {}.</translation>
    </message>
    <message>
        <source>{} features have more neighbours than any building, as what covers a town or lies in a pile of copies, and are straightened without them; the first by id: {}.</source>
        <translation>{} feições têm mais vizinhos que qualquer edifício, como o que cobre uma cidade ou está em uma pilha de cópias, e são endireitadas sem eles; as primeiras por id: {}.</translation>
    </message>
    <message>
        <source>{} features are no polygons and are passed on unchanged; the first by id: {}.</source>
        <translation>{} feições não são polígonos e passam sem alteração; as primeiras por id: {}.</translation>
    </message>
    <message>
        <source>{} features are passed on unchanged, since one worker process after the other was lost over them; the first by id: {}.</source>
        <translation>{} feições passam sem alteração, porque nelas se perdeu um processo de cálculo após outro; as primeiras por id: {}.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Straightens the walls of building polygons, whoever drew them: walls that nearly keep to the building&apos;s main
direction, or stand at right or 45° angles to it, are made to, and corners are where they cross. Where walls are left
slantwise the whole building is put at right angles, which may take a step in a wall. With &lt;i&gt;Let neighbours meet&lt;/i&gt;,
walls of two buildings that nearly coincide become one, and small overlaps are parted. A tank or silo becomes a circle,
drawn with 36 corners, and the half circle of an apse an arc.&lt;/p&gt;
&lt;p&gt;No wall moves farther than the &lt;i&gt;tolerance&lt;/i&gt; in either step, which is in metres on the ground whatever the
layer&apos;s CRS. A building that would change more, or become invalid, stays as it is.&lt;/p&gt;
&lt;p&gt;Attributes are kept as they are: a field with the area is still that of the old outline. Multipart features stay
multipart. Z and M values are lost. Features without a valid geometry, or wider than 20 km, are passed on unchanged,
with a warning. What has more than 200 neighbours meets none, and of two features that cover most of each other neither
gives way.&lt;/p&gt;
&lt;p&gt;Features come out in the order in which they were worked through, from place to place. A cancelled run keeps those
that it has done.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Endireita as paredes de polígonos de edifícios, quem quer que os tenha desenhado: as paredes que quase seguem a
direção principal do edifício, ou estão quase em ângulo reto ou a 45° com ela, passam a estar, e os cantos ficam onde elas
se cruzam. Onde restam paredes oblíquas, todo o edifício é posto em ângulos retos, o que pode exigir um degrau em uma
parede. Com &lt;i&gt;Juntar os vizinhos&lt;/i&gt;, as paredes de dois edifícios que quase coincidem se tornam uma, e pequenas
sobreposições são repartidas. Um tanque ou silo se torna um círculo, desenhado com 36 vértices, e o semicírculo de uma abside um arco.&lt;/p&gt;
&lt;p&gt;Nenhuma parede se move mais que a &lt;i&gt;tolerância&lt;/i&gt; em cada um dos dois passos; ela é em metros no terreno, qualquer que
seja o SRC da camada. Um edifício que mudaria mais, ou se tornaria inválido, fica como está.&lt;/p&gt;
&lt;p&gt;Os atributos ficam como estão: um campo com a área continua a ser o do contorno antigo. Feições multiparte continuam
multiparte. Os valores Z e M se perdem. Feições sem geometria válida, ou com mais de 20 km de largura, passam sem
alteração, com um aviso. O que tem mais de 200 vizinhos não se junta a nenhum, e de duas feições que se cobrem em grande
parte nenhuma cede.&lt;/p&gt;
&lt;p&gt;As feições saem na ordem em que foram tratadas, lugar por lugar. Uma execução cancelada mantém as que já fez.&lt;/p&gt;
</translation>
    </message>
</context>
<context>
    <name>ResolutionNotes</name>
    <message>
        <source>The CRS&apos;s scale changes by {:.0%} over the extent: extract part by part.</source>
        <translation>A escala do SRC muda {:.0%} na extensão: extraia parte por parte.</translation>
    </message>
    <message>
        <source>The image has {:.2g} m per pixel on the ground, the model works at {:.2g} m: {}.</source>
        <translation>A imagem tem {:.2g} m por pixel no terreno, o modelo trabalha com {:.2g} m: {}.</translation>
    </message>
    <message>
        <source>the image is enlarged, and few buildings will be found</source>
        <translation>a imagem é ampliada, e poucos edifícios serão encontrados</translation>
    </message>
    <message>
        <source>the image is averaged down to that</source>
        <translation>a imagem é reduzida por média a essa resolução</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accept building</source>
        <translation>Aceitar edifício</translation>
    </message>
    <message>
        <source>Delete building</source>
        <translation>Eliminar edifício</translation>
    </message>
    <message>
        <source>This outline crosses itself; mend it first.</source>
        <translation>Este contorno cruza-se a si próprio; corrija-o primeiro.</translation>
    </message>
    <message>
        <source>The network sees no building here with this score.</source>
        <translation>A rede não vê aqui nenhum edifício com esta pontuação.</translation>
    </message>
    <message>
        <source>The network sees the same as before.</source>
        <translation>A rede vê o mesmo que antes.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reconsultar</translation>
    </message>
    <message>
        <source>The walls are straight, or too far from it to be moved.</source>
        <translation>As paredes já são retas, ou estão longe demais disso para serem movidas.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Endireitar paredes</translation>
    </message>
    <message>
        <source>The building was changed meanwhile; ask again.</source>
        <translation>O edifício foi alterado entretanto; reconsulte.</translation>
    </message>
    <message>
        <source>Draw the line across the building, from outside to outside, once.</source>
        <translation>Trace a linha através do edifício, de fora a fora, uma vez.</translation>
    </message>
    <message>
        <source>Split building</source>
        <translation>Dividir edifício</translation>
    </message>
    <message>
        <source>Click another building that is no more than 0.75 m away.</source>
        <translation>Clique noutro edifício que esteja a não mais de 0,75 m.</translation>
    </message>
    <message>
        <source>Merge buildings</source>
        <translation>Unir edifícios</translation>
    </message>
    <message>
        <source>This building has several parts; mend it with QGIS&apos;s own tools.</source>
        <translation>Este edifício tem várias partes; corrija-o com as ferramentas do QGIS.</translation>
    </message>
    <message>
        <source>The network sees no sign of a building there; draw it, or merge two (M).</source>
        <translation>A rede não vê aí sinal de edifício; desenhe-o, ou una dois (M).</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Juntar parte</translation>
    </message>
    <message>
        <source>The network is sure of a building there; split it (C), and delete a part.</source>
        <translation>A rede está segura de um edifício aí; divida-o (C) e elimine uma parte.</translation>
    </message>
    <message>
        <source>Take off part</source>
        <translation>Tirar parte</translation>
    </message>
    <message>
        <source>No corner of the outline is there; drag one.</source>
        <translation>Não há nenhum canto do contorno ali; arraste um.</translation>
    </message>
    <message>
        <source>With its corner there, the outline would cross itself.</source>
        <translation>Com o canto ali, o contorno cruzaria a si mesmo.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Mover canto</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>Re&amp;view buildings</source>
        <translation>Re&amp;ver edifícios</translation>
    </message>
    <message>
        <source>Go through the buildings of the layer under “Add to”, the most doubtful first. What is accepted is kept in its field “reviewed”, so a review can go on another day.</source>
        <translation>Percorre os edifícios da camada em “Adicionar a”, os mais duvidosos primeiro. O que é aceite fica no seu campo “reviewed”, por isso uma revisão pode continuar noutro dia.</translation>
    </message>
    <message>
        <source>%v of %m reviewed</source>
        <translation>%v de %m revistos</translation>
    </message>
    <message>
        <source>The building under review</source>
        <translation>O edifício em revisão</translation>
    </message>
    <message>
        <source>All {count} buildings are reviewed.</source>
        <translation>Todos os {count} edifícios estão revistos.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Endireitar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reconsultar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>contour of the mask</source>
        <translation>contorno da máscara</translation>
    </message>
    <message>
        <source>odd shape</source>
        <translation>forma estranha</translation>
    </message>
    <message>
        <source>overlaps others</source>
        <translation>sobrepõe-se a outros</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>sem pontuação</translation>
    </message>
    <message>
        <source>score {:.2f}</source>
        <translation>pontuação {:.2f}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceite</translation>
    </message>
    <message>
        <source>{left} to do. This one: {told}.</source>
        <translation>Faltam {left}. Este: {told}.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a corner.</source>
        <translation>Só para “Reconsultar”: quão segura a rede deve estar de um canto.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a building.</source>
        <translation>Só para “Reconsultar”: quão segura a rede deve estar de um edifício.</translation>
    </message>
    <message>
        <source>Ask again with τ</source>
        <translation>Reconsultar com τ</translation>
    </message>
    <message>
        <source>and score</source>
        <translation>e pontuação</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>The network looks at the surroundings once more, with the τ and the score below.</source>
        <translation>A rede olha os arredores mais uma vez, com o τ e a pontuação abaixo.</translation>
    </message>
    <message>
        <source>Click a line across the building, which a right click ends: it becomes two.</source>
        <translation>Trace com cliques uma linha através do edifício, que um clique direito termina: passam a ser dois.</translation>
    </message>
    <message>
        <source>Click the building that is one with this one.</source>
        <translation>Clique no edifício que é um só com este.</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Juntar parte</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <source>Click a wing that the outline lacks: the network reads the building anew, with it.</source>
        <translation>Clique numa ala que falta ao contorno: a rede lê o edifício de novo, com ela.</translation>
    </message>
    <message>
        <source>Click a shadow or a yard in the outline: the network reads the building anew, without.</source>
        <translation>Clique numa sombra ou num pátio dentro do contorno: a rede lê o edifício de novo, sem isso.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Mover canto</translation>
    </message>
    <message>
        <source>Drag a corner: it goes on to where the network sees one, if that is within 1.5 m.</source>
        <translation>Arraste um canto: ele salta para onde a rede vê um, se estiver a no máximo 1,5 m.</translation>
    </message>
    <message>
        <source>no probability</source>
        <translation>sem probabilidade</translation>
    </message>
    <message>
        <source>probability {:.2f}</source>
        <translation>probabilidade {:.2f}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose the layer to be reviewed under “Add to” first.</source>
        <translation>Escolha primeiro em “Adicionar a” a camada a rever.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set up in {}.</source>
        <translation>Instalado em {}.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>P&amp;arar</translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation>In&amp;stalar</translation>
    </message>
    <message>
        <source>Install the libraries that Quoin&apos;s network needs, in a folder of their own, apart from QGIS&apos;s Python.</source>
        <translation>Instalar as bibliotecas de que a rede do Quoin precisa, em uma pasta própria, separada do Python do QGIS.</translation>
    </message>
    <message>
        <source>Copy versions, the state of the set-up and the last lines of the log to the clipboard, for a bug report.</source>
        <translation>Copiar para a área de transferência as versões, o estado da instalação e as últimas linhas do registro, para relatar um erro.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>What Quoin and its worker say; the log panel of QGIS has it too, under Quoin.</source>
        <translation>O que dizem o Quoin e o seu processo de cálculo; também está nas mensagens de log do QGIS, em Quoin.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Ainda não há mensagens.</translation>
    </message>
    <message>
        <source>Setting up in {}. You can go on working in QGIS.</source>
        <translation>A instalar em {}. Pode continuar a trabalhar no QGIS.</translation>
    </message>
    <message>
        <source>Removing libraries from {}.</source>
        <translation>A remover bibliotecas de {}.</translation>
    </message>
    <message>
        <source>They go into {}; QGIS&apos;s own Python stays as it is.</source>
        <translation>Vão para {}; o Python do QGIS fica como está.</translation>
    </message>
    <message>
        <source>Choose the folder with the libraries&apos; files</source>
        <translation>Escolha a pasta com os ficheiros das bibliotecas</translation>
    </message>
    <message>
        <source>How much of the set-up is done.</source>
        <translation>Quanto da instalação está feito.</translation>
    </message>
    <message>
        <source>Set up without a network, from a folder with the libraries&apos; files; the page on set-up says how to fill it.</source>
        <translation>Instalar sem rede, a partir de uma pasta com os ficheiros das bibliotecas; a página sobre a instalação diz como a encher.</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>De uma pas&amp;ta…</translation>
    </message>
</context>
<context>
    <name>SetupTask</name>
    <message>
        <source>Setting up Quoin</source>
        <translation>Instalando o Quoin</translation>
    </message>
    <message>
        <source>Removing Quoin&apos;s libraries</source>
        <translation>A remover as bibliotecas do Quoin</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>Quoin&apos;s network needs libraries (torch and others) that do not come with QGIS.</source>
        <translation>A rede do Quoin precisa de bibliotecas (torch e outras) que não vêm com o QGIS.</translation>
    </message>
    <message>
        <source>Set up fetches {fetched}, takes {disk} of disk and about {minutes} min at 50 Mbit/s.</source>
        <translation>Instalar descarrega {fetched}, ocupa {disk} de disco e demora cerca de {minutes} min a 50 Mbit/s.</translation>
    </message>
    <message>
        <source>If PyTorch&apos;s own server is out of reach: {fetched}, {disk}, about {minutes} min.</source>
        <translation>Se não se chega ao servidor do PyTorch: {fetched}, {disk}, cerca de {minutes} min.</translation>
    </message>
    <message>
        <source>Waiting until another set-up of Quoin on this computer has ended.</source>
        <translation>À espera de que acabe outra instalação do Quoin neste computador.</translation>
    </message>
    <message>
        <source>Step 1 of 5: fetching uv, which installs the libraries.</source>
        <translation>Passo 1 de 5: a descarregar o uv, que instala as bibliotecas.</translation>
    </message>
    <message>
        <source>Step 2 of 5: choosing a Python for the libraries.</source>
        <translation>Passo 2 de 5: a escolher um Python para as bibliotecas.</translation>
    </message>
    <message>
        <source>Step 3 of 5: fetching the libraries, {done} of {total}, {size}.</source>
        <translation>Passo 3 de 5: a descarregar as bibliotecas, {done} de {total}, {size}.</translation>
    </message>
    <message>
        <source>Step 4 of 5: putting the libraries in their place.</source>
        <translation>Passo 4 de 5: a pôr as bibliotecas no seu lugar.</translation>
    </message>
    <message>
        <source>Step 5 of 5: trying the libraries on a small image.</source>
        <translation>Passo 5 de 5: a experimentar as bibliotecas numa imagem pequena.</translation>
    </message>
</context>
<context>
    <name>ShippedModel</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Arquivo de modelo</translation>
    </message>
    <message>
        <source>Smallest building, in square metres</source>
        <translation>Menor edifício, em metros quadrados</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referência</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Edifícios coincidentes, omitidos e falsos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Extract straight buildings</source>
        <translation>Extrair edifícios retos</translation>
    </message>
    <message>
        <source>Extract buildings from many images</source>
        <translation>Extrair edifícios de muitas imagens</translation>
    </message>
    <message>
        <source>Extract and evaluate buildings</source>
        <translation>Extrair e avaliar edifícios</translation>
    </message>
    <message>
        <source>Extracts buildings from an image, straightens their walls, and keeps those that are large enough.</source>
        <translation>Extrai edifícios de uma imagem, endireita as suas paredes e mantém os que são grandes o bastante.</translation>
    </message>
    <message>
        <source>Extracts buildings from all images of a folder, or from some, into one layer: beside “Images” press … and “Add Directory”. The images are looked at as one, so that a building on the edge of two comes once, and whole. They must have the same CRS and the same bands.</source>
        <translation>Extrai edifícios de todas as imagens de uma pasta, ou de algumas, para uma camada: ao lado de “Imagens” prima … e “Adicionar diretório”. As imagens são vistas como uma só, para que um edifício na borda de duas venha uma vez, e inteiro. Devem ter o mesmo SRC e as mesmas bandas.</translation>
    </message>
    <message>
        <source>Extracts buildings from an image and measures them against a reference layer, within the extent in which that is complete.</source>
        <translation>Extrai edifícios de uma imagem e mede-os em relação a uma camada de referência, dentro da extensão em que esta está completa.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>{count} buildings have no “id” in “{layer}”: the field holds no higher number.</source>
        <translation>{count} edifícios não têm “id” em “{layer}”: o campo não comporta um número maior.</translation>
    </message>
    <message>
        <source>There is no building to take back that is not saved yet.</source>
        <translation>Não há edifício por salvar que possa ser retirado.</translation>
    </message>
    <message>
        <source>The layer was changed since by other means; use Edit ▸ Undo to go back.</source>
        <translation>A camada foi alterada desde então por outros meios; use Editar ▸ Desfazer para voltar atrás.</translation>
    </message>
    <message>
        <source>Add building</source>
        <translation>Adicionar edifício</translation>
    </message>
    <message>
        <source>Add {} buildings</source>
        <translation>Adicionar {} edifícios</translation>
    </message>
    <message>
        <source>Fill in {fields} before you save the layer “{layer}”, which requires it.</source>
        <translation>Preencha {fields} antes de salvar a camada “{layer}”, que o exige.</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>About {time}, at most {memory:.1f} GB of memory, {disk:.1f} GB of the disk until the end.</source>
        <translation>Cerca de {time}, no máximo {memory:.1f} GB de memória, {disk:.1f} GB de disco até o fim.</translation>
    </message>
    <message>
        <source>Looking at the labels: {done} of {of} parts, about {left} left</source>
        <translation>Vendo os contornos: {done} de {of} partes, faltam cerca de {left}</translation>
    </message>
    <message>
        <source>Features of {done} of {of} crops, about {left} left</source>
        <translation>Características de {done} de {of} recortes, faltam cerca de {left}</translation>
    </message>
    <message>
        <source>{done} of {of} steps, loss {loss:.3f}, about {left} left</source>
        <translation>{done} de {of} passos, perda {loss:.3f}, faltam cerca de {left}</translation>
    </message>
    <message>
        <source>The base on the buildings that are set apart: {measures}</source>
        <translation>A base nos edifícios reservados: {measures}</translation>
    </message>
    <message>
        <source>After {step} steps: {measures}</source>
        <translation>Após {step} passos: {measures}</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>To check</source>
        <translation>A verificar</translation>
    </message>
</context>
<context>
    <name>TrainModel</name>
    <message>
        <source>Train model</source>
        <translation>Treinar modelo</translation>
    </message>
    <message>
        <source>building,footprint,learn,teach,train,fine-tune,model,deep learning</source>
        <translation>edifício,pegada,aprender,ensinar,treinar,ajuste fino,modelo,aprendizado profundo</translation>
    </message>
    <message>
        <source>Teaches a model with polygons that you have drawn or corrected.</source>
        <translation>Ensina um modelo com polígonos que você desenhou ou corrigiu.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Makes a model that knows the roofs of your own images: a listed model learns from outlines that you have drawn or
corrected. A few dozen are enough. It takes minutes, needs no graphics card, and the polygons and images stay on this
computer.&lt;/p&gt;
&lt;p&gt;A block of the buildings is set apart and not learned from. There the new model is compared with its base; if it is
not better, there is no new model, and the base stays.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Areas&lt;/b&gt; say where every building is drawn: what is none there teaches, too. Without them only what lies within
4 m of an outline counts as ground.&lt;/p&gt;
&lt;p&gt;Before anything is learned the labels are looked at: buildings that the base finds and nobody has drawn, outlines
that lie beside the buildings, overlap or cross themselves. What is found is told, and marked in the layer &lt;b&gt;To
check&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;Cancel at any time: the last model that was better than its base is kept. A run that was
killed goes on where it was when it is started again with the same layers.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Faz um modelo que conhece os telhados das suas próprias imagens: um modelo da lista aprende de contornos que você
desenhou ou corrigiu. Algumas dúzias bastam. Leva minutos, não precisa de placa gráfica, e os polígonos e as imagens ficam
neste computador.&lt;/p&gt;
&lt;p&gt;Um bloco dos edifícios é reservado e não se aprende dele. Aí o modelo novo é comparado com a sua base; se não for
melhor, não há modelo novo, e a base fica.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Áreas&lt;/b&gt; diz onde cada edifício está desenhado: o que aí não o é também ensina. Sem elas só conta como chão o que
está a menos de 4 m de um contorno.&lt;/p&gt;
&lt;p&gt;Antes de aprender, os contornos são vistos: edifícios que a base encontra e ninguém desenhou, contornos que estão ao
lado dos edifícios, se sobrepõem ou se cruzam a si mesmos. O que é encontrado é dito, e marcado na camada &lt;b&gt;A
verificar&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;Cancele quando quiser: o último modelo que era melhor que a sua base é guardado. Uma execução que foi morta continua
onde estava quando é iniciada de novo com as mesmas camadas.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Aerial or drone images on which the polygons lie.</source>
        <translation>Imagens aéreas ou de drone em que estão os polígonos.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edifícios</translation>
    </message>
    <message>
        <source>Outlines that are right: drawn by hand, or extracted and corrected.</source>
        <translation>Contornos certos: desenhados à mão, ou extraídos e corrigidos.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Where every building is drawn. Without them only what lies next to an outline counts as ground.</source>
        <translation>Onde cada edifício está desenhado. Sem elas só conta como chão o que está junto a um contorno.</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nome do modelo novo</translation>
    </message>
    <message>
        <source>Under which it is listed, and its file called.</source>
        <translation>Com que aparece nas listas e se chama o seu arquivo.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Arquivo de modelo</translation>
    </message>
    <message>
        <source>Better than its base</source>
        <translation>Melhor que a sua base</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>O modelo que aprende; o seu próprio arquivo fica como está.</translation>
    </message>
    <message>
        <source>Base file</source>
        <translation>Arquivo da base</translation>
    </message>
    <message>
        <source>A model file that learns instead of the listed one.</source>
        <translation>Um arquivo de modelo que aprende em vez do da lista.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>A verificar</translation>
    </message>
    <message>
        <source>What is to be looked at in the labels, with the reason; in the CRS of the buildings.</source>
        <translation>O que há a ver nos contornos, com a razão; no SRC dos edifícios.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with what was learned, and the curves of loss and validation.</source>
        <translation>Uma página HTML com o que foi aprendido e as curvas de perda e validação.</translation>
    </message>
</context>
<context>
    <name>UpdateBuildings</name>
    <message>
        <source>Update buildings</source>
        <translation>Atualizar edifícios</translation>
    </message>
    <message>
        <source>building,footprint,change,detection,update,new,demolished,compare,revision</source>
        <translation>edifício,contorno,mudança,detecção,atualização,novo,demolido,comparar,revisão</translation>
    </message>
    <message>
        <source>Says which buildings of a map are new, gone or changed in an image.</source>
        <translation>Diz quais edifícios de um mapa são novos, desapareceram ou mudaram em uma imagem.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Compares a map of buildings with an image, or with a second layer such as an extraction of this year, and says of
each building what has become of it.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;change&lt;/b&gt; is &lt;i&gt;new&lt;/i&gt;, &lt;i&gt;gone&lt;/i&gt;, &lt;i&gt;changed&lt;/i&gt; (a part as large as a wing was built or is gone; the outline
is the one of the image), &lt;i&gt;unchanged&lt;/i&gt;, &lt;i&gt;unclear&lt;/i&gt; (a shed that the image does not show, or something else in
its place: look there) or &lt;i&gt;outside&lt;/i&gt; (not wholly in the image). &lt;i&gt;gained_m2&lt;/i&gt; and &lt;i&gt;lost_m2&lt;/i&gt; say by how
much, &lt;i&gt;change_iou&lt;/i&gt; how alike the two outlines are, &lt;i&gt;seen_score&lt;/i&gt; how sure the image&apos;s is.&lt;/p&gt;
&lt;p&gt;Roofs that lean and old surveys put a map beside its image. How far is measured block by block, taken into account,
and told. New and changed outlines come where the map would have them.&lt;/p&gt;
&lt;p&gt;Identifiers and attributes stay as they are, and so does every outline that has not changed, to the last digit.
Nothing is deleted.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Compara um mapa de edifícios com uma imagem, ou com uma segunda camada como uma extração deste ano, e diz de cada edifício
o que foi feito dele.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;change&lt;/b&gt; é &lt;i&gt;new&lt;/i&gt; (novo), &lt;i&gt;gone&lt;/i&gt; (desaparecido), &lt;i&gt;changed&lt;/i&gt; (uma parte do tamanho de uma ala foi construída
ou falta; o contorno é o da imagem), &lt;i&gt;unchanged&lt;/i&gt; (inalterado), &lt;i&gt;unclear&lt;/i&gt; (um galpão que a imagem não mostra, ou outra
coisa em seu lugar: olhe ali) ou &lt;i&gt;outside&lt;/i&gt; (não está inteiro na imagem). &lt;i&gt;gained_m2&lt;/i&gt; e &lt;i&gt;lost_m2&lt;/i&gt; dizem quanto,
&lt;i&gt;change_iou&lt;/i&gt; quão parecidos são os contornos, &lt;i&gt;seen_score&lt;/i&gt; quão seguro é o da imagem.&lt;/p&gt;
&lt;p&gt;Telhados vistos de lado e levantamentos antigos põem um mapa ao lado da sua imagem. Quanto é medido quadra a quadra, levado
em conta e dito. Contornos novos e alterados ficam onde o mapa os teria.&lt;/p&gt;
&lt;p&gt;Identificadores e atributos ficam como estão, e também cada contorno inalterado, até o último dígito. Nada é apagado.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>The buildings as they are known.</source>
        <translation>Os edifícios como são conhecidos.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>An aerial or drone image that shows how it is now; or give a second layer.</source>
        <translation>Uma imagem aérea ou de drone que mostra como está agora; ou indique uma segunda camada.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Segunda camada</translation>
    </message>
    <message>
        <source>The buildings as they are now, instead of an image. All count as sure.</source>
        <translation>Os edifícios como são agora, em vez de uma imagem. Todos contam como seguros.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <source>Where to compare; all of the image, or what the second layer spans, if empty. May be in any CRS.</source>
        <translation>Onde comparar; se vazio, toda a imagem ou o que a segunda camada abrange. Em qualquer SRC.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What finds the buildings in the image.</source>
        <translation>O que encontra os edifícios na imagem.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Arquivo de modelo</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Um modelo que você treinou, em vez do da lista.</translation>
    </message>
    <message>
        <source>Updated buildings</source>
        <translation>Edifícios atualizados</translation>
    </message>
    <message>
        <source>The map with what has changed; in its CRS.</source>
        <translation>O mapa com o que mudou; no SRC dele.</translation>
    </message>
    <message>
        <source>Choose either an image or a second layer to compare the map with.</source>
        <translation>Escolha ou uma imagem ou uma segunda camada com que comparar o mapa.</translation>
    </message>
    <message>
        <source>Too few buildings are alike to tell whether the map lies beside the image.</source>
        <translation>Poucos edifícios são parecidos para dizer se o mapa está deslocado da imagem.</translation>
    </message>
    <message>
        <source>The image has the buildings {:.1f} m farther east and {:.1f} m farther north than the map.</source>
        <translation>A imagem tem os edifícios {:.1f} m mais a leste e {:.1f} m mais ao norte que o mapa.</translation>
    </message>
    <message>
        <source>From block to block this differs by {:.1f} m; each is compared by its own.</source>
        <translation>De quadra a quadra isso difere em {:.1f} m; cada uma é comparada com o seu.</translation>
    </message>
    <message>
        <source>The map&apos;s other buildings come out as new; give an extent to compare a part of the map.</source>
        <translation>Os outros edifícios do mapa saem como novos; indique uma extensão para comparar uma parte do mapa.</translation>
    </message>
</context>
</TS>
