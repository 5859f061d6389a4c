<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BandChoice</name>
    <message>
        <source>The bands of the image that the network sees as red, green and blue. The choice is kept with it.</source>
        <translation>Las bandas de la imagen que la red ve como rojo, verde y azul. La elección se guarda con la imagen.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
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
        <translation>La banda que la red ve como este color.</translation>
    </message>
    <message>
        <source>As the map shows</source>
        <translation>Como muestra el mapa</translation>
    </message>
    <message>
        <source>As the map shows: {}</source>
        <translation>Como muestra el mapa: {}</translation>
    </message>
    <message>
        <source>As the file says: {}</source>
        <translation>Como dice el archivo: {}</translation>
    </message>
    <message>
        <source>The map shows other bands than the file says to be red, green and blue.</source>
        <translation>El mapa muestra otras bandas que las que el archivo da como rojo, verde y azul.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Su elección</translation>
    </message>
</context>
<context>
    <name>BuildingLayer</name>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Every corner detected</source>
        <translation>Todas las esquinas detectadas</translation>
    </message>
    <message>
        <source>Missed corners inserted</source>
        <translation>Esquinas que faltaban, añadidas</translation>
    </message>
    <message>
        <source>Contour of the mask</source>
        <translation>Contorno de la máscara</translation>
    </message>
    <message>
        <source>Contour of the mask, no corners sought</source>
        <translation>Contorno de la máscara, sin buscar esquinas</translation>
    </message>
    <message>
        <source>Corners told in order</source>
        <translation>Esquinas dadas en orden</translation>
    </message>
</context>
<context>
    <name>BuildingMapTool</name>
    <message>
        <source>Click buildings</source>
        <translation>Hacer clic en edificios</translation>
    </message>
</context>
<context>
    <name>ChangeStyle</name>
    <message>
        <source>New in the image</source>
        <translation>Nuevo en la imagen</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Desaparecido</translation>
    </message>
    <message>
        <source>Changed, as the image has it</source>
        <translation>Cambiado, como lo muestra la imagen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Unclear, to be looked at</source>
        <translation>Dudoso, por revisar</translation>
    </message>
    <message>
        <source>Outside of the image</source>
        <translation>Fuera de la imagen</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Along the outline</source>
        <translation>Según el contorno</translation>
    </message>
    <message>
        <source>Nearest next</source>
        <translation>La más cercana después</translation>
    </message>
    <message>
        <source>Automatic: a CUDA card where there is one</source>
        <translation>Automático: una tarjeta CUDA si la hay</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Once: quickest</source>
        <translation>Una vez: lo más rápido</translation>
    </message>
    <message>
        <source>Twice: surer, in twice the time</source>
        <translation>Dos veces: más seguro, en el doble de tiempo</translation>
    </message>
    <message>
        <source>Four times: a little surer still</source>
        <translation>Cuatro veces: algo más seguro aún</translation>
    </message>
</context>
<context>
    <name>Clicking</name>
    <message>
        <source>The layer has this building already.</source>
        <translation>La capa ya tiene este edificio.</translation>
    </message>
    <message>
        <source>No proposed building lies wholly in the box.</source>
        <translation>Ningún edificio propuesto queda entero en el rectángulo.</translation>
    </message>
    <message>
        <source>The network sees no building there.</source>
        <translation>La red no ve ningún edificio ahí.</translation>
    </message>
</context>
<context>
    <name>DockController</name>
    <message>
        <source>Extracting the view. You can go on working; Cancel keeps what is found.</source>
        <translation>Extrayendo la vista. Puede seguir trabajando; Cancelar conserva lo encontrado.</translation>
    </message>
    <message>
        <source>The network is looking at the view …</source>
        <translation>La red está mirando la vista …</translation>
    </message>
    <message>
        <source>Click a building to add it, drag with Shift for all in a box, right-click to take back the last, Escape to end.</source>
        <translation>Haga clic en un edificio para añadirlo, arrastre con Mayús para todos los de un rectángulo, clic derecho para quitar el último, Escape para terminar.</translation>
    </message>
    <message>
        <source>Ready. Zoom to the buildings you want, then extract the view or click single ones.</source>
        <translation>Listo. Acerque el mapa a los edificios que quiera y extraiga la vista o haga clic en cada uno.</translation>
    </message>
    <message>
        <source>Quoin is at work on the building under review …</source>
        <translation>Quoin trabaja en el edificio que se revisa …</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The shares do not add up to 1; change one of them.</source>
        <translation>Las partes no suman 1; cambie una de ellas.</translation>
    </message>
    <message>
        <source>Each file needs its share behind it; give them as FILE SHARE FILE SHARE.</source>
        <translation>Cada archivo necesita su parte detrás; indique ARCHIVO PARTE ARCHIVO PARTE.</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>un número de {least} a {most}</translation>
    </message>
    <message>
        <source>at most 64 lines of at most 500 characters</source>
        <translation>como máximo 64 líneas de 500 caracteres como máximo</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, spaces and signs of . + - _</source>
        <translation>de 1 a 64 letras, cifras, espacios y signos de . + - _</translation>
    </message>
    <message>
        <source>1 to 32 small letters, digits and signs of - _</source>
        <translation>de 1 a 32 letras minúsculas, cifras y signos de - _</translation>
    </message>
    <message>
        <source>three names of at most 32 characters</source>
        <translation>tres nombres de 32 caracteres como máximo</translation>
    </message>
    <message>
        <source>a whole number from {least} on</source>
        <translation>un número entero desde {least}</translation>
    </message>
    <message>
        <source>finite numbers by name, by split</source>
        <translation>números finitos por nombre, por conjunto</translation>
    </message>
    <message>
        <source>it is no list of names and values</source>
        <translation>no es una lista de nombres y valores</translation>
    </message>
    <message>
        <source>it lacks {name}</source>
        <translation>le falta {name}</translation>
    </message>
    <message>
        <source>it has an unknown field {name}</source>
        <translation>tiene un campo desconocido {name}</translation>
    </message>
    <message>
        <source>its {name} is {found} and must be {wanted}</source>
        <translation>su {name} es {found} y debe ser {wanted}</translation>
    </message>
    <message>
        <source>[x0, y0, x1, y1] of finite numbers</source>
        <translation>[x0, y0, x1, y1] de números finitos</translation>
    </message>
    <message>
        <source>three whole numbers from 1 on</source>
        <translation>tres números enteros desde 1</translation>
    </message>
    <message>
        <source>a list of rings, each of 3 or more points [x, y] of finite numbers</source>
        <translation>una lista de anillos, cada uno de 3 o más puntos [x, y] de números finitos</translation>
    </message>
    <message>
        <source>a list of features, each a list of parts, each a list of rings of finite points</source>
        <translation>una lista de objetos, cada uno una lista de partes, cada una una lista de anillos de puntos finitos</translation>
    </message>
    <message>
        <source>{kind}, with null for one that stays</source>
        <translation>{kind}, con null para el que no cambia</translation>
    </message>
    <message>
        <source>a box [x0, y0, x1, y1] of finite numbers</source>
        <translation>un rectángulo [x0, y0, x1, y1] de números finitos</translation>
    </message>
    <message>
        <source>[height, width, 3]</source>
        <translation>[alto, ancho, 3]</translation>
    </message>
    <message>
        <source>a model&apos;s card</source>
        <translation>la ficha de un modelo</translation>
    </message>
    <message>
        <source>a building of the worker</source>
        <translation>un edificio del proceso de cálculo</translation>
    </message>
    <message>
        <source>the grid of a run</source>
        <translation>la cuadrícula de una ejecución</translation>
    </message>
    <message>
        <source>The model&apos;s card cannot be read ({reason}): install the plugin again, all of one version.</source>
        <translation>La ficha del modelo no se puede leer ({reason}): instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>[x, y] in whole pixels from 0 on</source>
        <translation>[x, y] en píxeles enteros desde 0</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texto que no esté vacío</translation>
    </message>
    <message>
        <source>bytes, which stand behind the header</source>
        <translation>bytes, que van detrás de la cabecera</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>un número finito</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un número mayor que 0</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>uno de {choices}</translation>
    </message>
    <message>
        <source>{kind}, or nothing</source>
        <translation>{kind}, o nada</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number up to {most}</source>
        <translation>un número hasta {most}</translation>
    </message>
    <message>
        <source>a number from {least} on</source>
        <translation>un número desde {least}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a whole number up to {most}</source>
        <translation>un número entero hasta {most}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>un número entero de {least} a {most}</translation>
    </message>
    <message>
        <source>a sentence with the values in it</source>
        <translation>una frase con sus valores</translation>
    </message>
    <message>
        <source>the message “{name}”</source>
        <translation>el mensaje «{name}»</translation>
    </message>
    <message>
        <source>The worker knows no message {name}: install the plugin again, all of one version.</source>
        <translation>El proceso de cálculo no conoce el mensaje {name}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>Nobody knows the worker&apos;s answer {name}: install the plugin again, all of one version.</source>
        <translation>Nadie conoce la respuesta {name} del proceso de cálculo: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>Behind {what} there are {count} bytes too many: install the plugin again, all of one version.</source>
        <translation>Detrás de {what} sobran {count} bytes: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>A tile of {height} × {width} pixels came with {count} bytes; run it again.</source>
        <translation>Una tesela de {height} × {width} píxeles llegó con {count} bytes; ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>In {what}, pixels stand in the header: install the plugin again, all of one version.</source>
        <translation>En {what}, hay píxeles en la cabecera: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>a list of buildings</source>
        <translation>una lista de edificios</translation>
    </message>
    <message>
        <source>The model file {path} goes with another one, on which it was trained and which is not there (SHA-256 {checksum}…): put that file beside it.</source>
        <translation>El archivo de modelo {path} va con otro, sobre el que se entrenó y que no está (SHA-256 {checksum}…): ponga ese archivo a su lado.</translation>
    </message>
    <message>
        <source>The file {path} is not a Quoin model or is damaged ({reason}); choose another one.</source>
        <translation>El archivo {path} no es un modelo de Quoin o está dañado ({reason}); elija otro.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>es un dispositivo o una tubería</translation>
    </message>
    <message>
        <source>its header would have {count} bytes</source>
        <translation>su cabecera tendría {count} bytes</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>termina demasiado pronto</translation>
    </message>
    <message>
        <source>it has changed while it was read</source>
        <translation>ha cambiado mientras se leía</translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation>sus pesos están dañados</translation>
    </message>
    <message>
        <source>The model file {path} does not exist; choose another one.</source>
        <translation>El archivo de modelo {path} no existe; elija otro.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); choose another one.</source>
        <translation>El archivo de modelo {path} no se puede leer ({reason}); elija otro.</translation>
    </message>
    <message>
        <source>it is a file of PyTorch&apos;s</source>
        <translation>es un archivo de PyTorch</translation>
    </message>
    <message>
        <source>it holds {word}, which is no number</source>
        <translation>contiene {word}, que no es un número</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>su cabecera</translation>
    </message>
    <message>
        <source>it is of the format {found}, not {wanted}: update Quoin</source>
        <translation>es del formato {found}, no {wanted}: actualice Quoin</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>su cabecera está dañada</translation>
    </message>
    <message>
        <source>{what} is no JSON object</source>
        <translation>{what} no es un objeto JSON</translation>
    </message>
    <message>
        <source>it has a name twice</source>
        <translation>tiene un nombre dos veces</translation>
    </message>
    <message>
        <source>it has a number of {count} digits</source>
        <translation>tiene un número de {count} cifras</translation>
    </message>
    <message>
        <source>its header does not name a model card and checksums</source>
        <translation>su cabecera no indica una ficha de modelo y sumas de comprobación</translation>
    </message>
    <message>
        <source>its tensors take {taken} bytes, and it holds {held}</source>
        <translation>sus tensores ocupan {taken} bytes, y contiene {held}</translation>
    </message>
    <message>
        <source>the tensor {name} is not described by type, shape and place</source>
        <translation>el tensor {name} no está descrito por tipo, forma y lugar</translation>
    </message>
    <message>
        <source>the tensor {name} is of type {kind}, not F16</source>
        <translation>el tensor {name} es de tipo {kind}, no F16</translation>
    </message>
    <message>
        <source>the tensor {name} has another size than its shape</source>
        <translation>el tensor {name} tiene otro tamaño que su forma</translation>
    </message>
    <message>
        <source>the tensor {name} has {found} for a shape or place</source>
        <translation>el tensor {name} tiene {found} como forma o lugar</translation>
    </message>
    <message>
        <source>its model card is not valid, {reason}</source>
        <translation>su ficha de modelo no es válida, {reason}</translation>
    </message>
    <message>
        <source>its header is no text</source>
        <translation>su cabecera no es un texto</translation>
    </message>
    <message>
        <source>{what} is no JSON</source>
        <translation>{what} no es JSON</translation>
    </message>
    <message>
        <source>its {name} is no checksum</source>
        <translation>su {name} no es una suma de comprobación</translation>
    </message>
    <message>
        <source>the tensor {name} does not begin where the one before it ends</source>
        <translation>el tensor {name} no empieza donde termina el anterior</translation>
    </message>
    <message>
        <source>it</source>
        <translation>el contenido</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; choose another value.</source>
        <translation>La opción {name} debe ser {kind}, no {value}; elija otro valor.</translation>
    </message>
    <message>
        <source>The connection to the worker carried something that is no message ({line}); run the tool again.</source>
        <translation>Por la conexión con el proceso de cálculo llegó algo que no es un mensaje ({line}); ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>The connection to the worker broke off inside a message; run the tool again.</source>
        <translation>La conexión con el proceso de cálculo se cortó dentro de un mensaje; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one.</source>
        <translation>No hay nada que extraer: la extensión es de {width} x {height} píxeles; elija una mayor.</translation>
    </message>
    <message>
        <source>The tile size must be at least 1 pixel, not {size}.</source>
        <translation>El tamaño de tesela debe ser de al menos 1 píxel, no {size}.</translation>
    </message>
    <message>
        <source>The overlap ({overlap} px) must be between 0 and the tile size ({size} px), exclusive.</source>
        <translation>El solape ({overlap} px) debe ser de al menos 0 y menor que el tamaño de tesela ({size} px).</translation>
    </message>
    <message>
        <source>The extent would be about {count} tiles ({width} x {height} pixels), which would take years; choose a smaller one.</source>
        <translation>La extensión serían unas {count} teselas ({width} x {height} píxeles), lo que tardaría años; elija una menor.</translation>
    </message>
    <message>
        <source>In {what}, nobody knows {name}: install the plugin again, all of one version.</source>
        <translation>En {what}, nadie conoce {name}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>In {what}, {name} must be {kind}, not {value}: install the plugin again, all of one version.</source>
        <translation>En {what}, {name} debe ser {kind}, no {value}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>In {what}, {name} is missing: install the plugin again, all of one version.</source>
        <translation>En {what}, falta {name}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>the fields of {name}</source>
        <translation>los campos de {name}</translation>
    </message>
    <message>
        <source>Instead of {what} there is {found}: install the plugin again, all of one version.</source>
        <translation>En lugar de {what} hay {found}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>The image {path} does not exist; check the file names in the COCO file.</source>
        <translation>La imagen {path} no existe; compruebe los nombres de archivo en el archivo COCO.</translation>
    </message>
    <message>
        <source>The image {path} is not an 8-bit image with three bands; convert it to 8-bit RGB first.</source>
        <translation>La imagen {path} no es una imagen de 8 bits con tres bandas; conviértala primero a RGB de 8 bits.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}); check the path.</source>
        <translation>El archivo {path} no se puede leer ({reason}); compruebe la ruta.</translation>
    </message>
    <message>
        <source>The file {path} is not a COCO file of scenes with polygons ({reason}); choose another one.</source>
        <translation>El archivo {path} no es un archivo COCO de escenas con polígonos ({reason}); elija otro.</translation>
    </message>
    <message>
        <source>No CUDA device was found; choose the device &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>No se encontró ningún dispositivo CUDA; elija el dispositivo &apos;auto&apos; o &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The result cannot be written ({reason}); choose another place.</source>
        <translation>El resultado no se puede escribir ({reason}); elija otro lugar.</translation>
    </message>
    <message>
        <source>The reference layer {path} has no polygons; there is nothing to compare with.</source>
        <translation>La capa de referencia {path} no tiene polígonos; no hay con qué comparar.</translation>
    </message>
    <message>
        <source>The reference layer has no polygons in the extent; choose another extent.</source>
        <translation>La capa de referencia no tiene polígonos en la extensión; elija otra extensión.</translation>
    </message>
    <message>
        <source>One of the polygons is larger than any building: check the layers, or give a coarser resolution.</source>
        <translation>Uno de los polígonos es mayor que cualquier edificio: compruebe las capas, o indique una resolución más gruesa.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give its west, south, east and north in degrees.</source>
        <translation>{given} no es una extensión; indique oeste, sur, este y norte en grados.</translation>
    </message>
    <message>
        <source>The two layers span {width} × {height} km, more than the {most} km that can be compared at once: give an extent, or check the layers&apos; CRS.</source>
        <translation>Las dos capas abarcan {width} × {height} km, más de los {most} km que se pueden comparar a la vez: indique una extensión, o compruebe el SRC de las capas.</translation>
    </message>
    <message>
        <source>The coordinates in {path} are no degrees, though its CRS is: save it in its true CRS.</source>
        <translation>Las coordenadas de {path} no son grados, aunque su SRC sí: guárdelo en su SRC verdadero.</translation>
    </message>
    <message>
        <source>The file {path} does not exist; check the path.</source>
        <translation>El archivo {path} no existe; compruebe la ruta.</translation>
    </message>
    <message>
        <source>The layer {path} is not in {crs}: save it so, or use quoin:evaluatebuildings, which takes any CRS.</source>
        <translation>La capa {path} no está en {crs}: guárdela así, o use quoin:evaluatebuildings, que admite cualquier SRC.</translation>
    </message>
    <message>
        <source>The layer {path} is in {crs}, which is not known here: save it in {known} first.</source>
        <translation>La capa {path} está en {crs}, que aquí no se conoce: guárdela primero en {known}.</translation>
    </message>
    <message>
        <source>The file {path} is no GeoJSON or GeoPackage with polygons ({reason}); choose another one.</source>
        <translation>El archivo {path} no es un GeoJSON o GeoPackage con polígonos ({reason}); elija otro.</translation>
    </message>
    <message>
        <source>Tile {index} came out of order; run the tool again.</source>
        <translation>La tesela {index} llegó fuera de orden; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>Tile {index} is {size} large instead of {expected}; run the tool again.</source>
        <translation>La tesela {index} mide {size} en lugar de {expected}; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>its weights {name} are {found}, and {expected} in the network</source>
        <translation>sus pesos {name} son {found}, y {expected} en la red</translation>
    </message>
    <message>
        <source>This version of Quoin knows no models of the kind {kind}: update Quoin, or choose another one.</source>
        <translation>Esta versión de Quoin no conoce modelos del tipo {kind}: actualice Quoin, o elija otro.</translation>
    </message>
    <message>
        <source>The weights are not finite, so that {path} is not written; train at a lower learning rate.</source>
        <translation>Los pesos no son finitos, así que {path} no se escribe; entrene con una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>it is of the kind {kind}, which this version of Quoin does not know</source>
        <translation>es del tipo {kind}, que esta versión de Quoin no conoce</translation>
    </message>
    <message>
        <source>its weights are not finite</source>
        <translation>sus pesos no son finitos</translation>
    </message>
    <message>
        <source>There is no grouping named {name}: choose outline or nearest.</source>
        <translation>No hay ninguna agrupación llamada {name}: elija outline o nearest.</translation>
    </message>
    <message>
        <source>A trunk that stays as it is has to come from a trained file; name one with --start.</source>
        <translation>Un tronco que se queda como está tiene que venir de un archivo entrenado; indique uno con --start.</translation>
    </message>
    <message>
        <source>The model&apos;s card would not be valid, {reason}; change that option.</source>
        <translation>La ficha del modelo no sería válida, {reason}; cambie esa opción.</translation>
    </message>
    <message>
        <source>{folder} holds the scenes themselves; choose another folder.</source>
        <translation>{folder} contiene las propias escenas; elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no optimiser {name}; choose one of {choices}.</source>
        <translation>No hay ningún optimizador {name}; elija uno de {choices}.</translation>
    </message>
    <message>
        <source>A model of the kind {kind} learns nothing: train one of another kind.</source>
        <translation>Un modelo del tipo {kind} no aprende nada: entrene uno de otro tipo.</translation>
    </message>
    <message>
        <source>The run cannot go on from {path} ({reason}); give its own options, or another folder.</source>
        <translation>El entrenamiento no puede continuar desde {path} ({reason}); indique sus propias opciones, u otra carpeta.</translation>
    </message>
    <message>
        <source>The file to start with has no {name} as this kind of model has it; choose another one.</source>
        <translation>El archivo inicial no tiene {name} como lo tiene este tipo de modelo; elija otro.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again.</source>
        <translation>Las bibliotecas de Quoin no se pueden cargar ({reason}): instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again, and if that does not help install Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>Las bibliotecas de Quoin no se pueden cargar ({reason}): instale Quoin de nuevo y, si no ayuda, instale Microsoft Visual C++ Redistributable.</translation>
    </message>
    <message>
        <source>Quoin failed in a way it was not prepared for ({reason}): please report it with the log.</source>
        <translation>Quoin falló de un modo imprevisto ({reason}): por favor, comuníquelo con el registro.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory: choose a smaller tile size, or the device &apos;cpu&apos;.</source>
        <translation>La memoria de la tarjeta gráfica no alcanza: elija un tamaño de tesela menor, o el dispositivo &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The computer ran out of memory: choose a smaller tile size, or close other programs.</source>
        <translation>La memoria del equipo no alcanza: elija un tamaño de tesela menor, o cierre otros programas.</translation>
    </message>
    <message>
        <source>No raster was begun; run the tool again.</source>
        <translation>No se ha empezado ningún ráster; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>No model is loaded; run the tool again.</source>
        <translation>No hay ningún modelo cargado; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>Nothing of this view is kept; let Quoin look at it again.</source>
        <translation>No se conserva nada de esta vista; deje que Quoin la mire de nuevo.</translation>
    </message>
    <message>
        <source>The view would take {needed} GB of memory, and {free} GB may be used: zoom in, or extract the whole extent instead.</source>
        <translation>La vista ocuparía {needed} GB de memoria, y se pueden usar {free} GB: acerque el mapa, o extraiga la extensión entera.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give west, east, south and north as numbers, or leave it empty.</source>
        <translation>{given} no es una extensión; indique oeste, este, sur y norte como números, o déjela vacía.</translation>
    </message>
    <message>
        <source>The layer {layer} has no CRS, or one that its coordinates do not fit: set its true CRS.</source>
        <translation>La capa {layer} no tiene SRC, o tiene uno que no encaja con sus coordenadas: defina su SRC verdadero.</translation>
    </message>
    <message>
        <source>The layer {layer} is in a CRS without a place on Earth ({crs}), where layers are compared: save it in another CRS.</source>
        <translation>La capa {layer} está en un SRC sin lugar en la Tierra ({crs}), donde se comparan las capas: guárdela en otro SRC.</translation>
    </message>
    <message>
        <source>No polygon of the layer {layer} has a size and a place in its CRS: set the layer&apos;s true CRS.</source>
        <translation>Ningún polígono de la capa {layer} tiene tamaño y lugar en su SRC: defina el SRC verdadero de la capa.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>no geometries</source>
        <translation>objetos sin geometría</translation>
    </message>
    <message>
        <source>The layer {layer} holds {found}, no polygons; choose a layer of polygons.</source>
        <translation>La capa {layer} contiene {found}, no polígonos; elija una capa de polígonos.</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; or leave it empty.</source>
        <translation>La opción {name} debe ser {kind}, no {value}; o déjela vacía.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place for it.</source>
        <translation>La salida {path} no se puede abrir; elija otro lugar para ella.</translation>
    </message>
    <message>
        <source>change the rules of the table, or choose another output</source>
        <translation>cambie las reglas de la tabla, o elija otra salida</translation>
    </message>
    <message>
        <source>end what else is writing to it, or choose another output</source>
        <translation>termine lo demás que escribe en ella, o elija otra salida</translation>
    </message>
    <message>
        <source>check that the disk has room and the layer can be edited</source>
        <translation>compruebe que el disco tiene espacio y que la capa se puede editar</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output ({reason}); {advice}.</source>
        <translation>Los edificios no se pueden escribir en la salida ({reason}); {advice}.</translation>
    </message>
    <message>
        <source>Of {count} buildings only {found} can be read back from the output {path}; check that the disk has room, or choose another format.</source>
        <translation>De {count} edificios solo se pueden volver a leer {found} de la salida {path}; compruebe que el disco tiene espacio, o elija otro formato.</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output, which gives no reason; check that the disk has room and the layer can be edited.</source>
        <translation>Los edificios no se pueden escribir en la salida, que no da ninguna razón; compruebe que el disco tiene espacio y que la capa se puede editar.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place or name for it.</source>
        <translation>La salida {path} no se puede abrir; elija otro lugar u otro nombre para ella.</translation>
    </message>
    <message>
        <source>Another run keeps writing to the output; wait for its end, or choose another output.</source>
        <translation>Otra ejecución escribe sin cesar en la salida; espere a que termine, o elija otra salida.</translation>
    </message>
    <message>
        <source>The output {path} would overwrite the input {layer}; choose another place for it.</source>
        <translation>La salida {path} sobrescribiría la entrada {layer}; elija otro lugar para ella.</translation>
    </message>
    <message>
        <source>The layer {layer} is open for editing where the output {path} would be written; end the editing first, or choose another place for the output.</source>
        <translation>La capa {layer} está abierta para edición donde se escribiría la salida {path}; termine primero la edición, o elija otro lugar para la salida.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place for it.</source>
        <translation>{path} no se puede escribir ({reason}); elija otro lugar.</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be edited; choose another one, or remove its read-only flag.</source>
        <translation>La capa «{layer}» no se puede editar; elija otra, o quítele la protección de solo lectura.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take a building; check that it can be edited.</source>
        <translation>La capa «{layer}» no admitió un edificio; compruebe que se puede editar.</translation>
    </message>
    <message>
        <source>The buildings lie outside of what the layer “{layer}” covers with its coordinate reference system {crs}; choose a layer with another one.</source>
        <translation>Los edificios quedan fuera de lo que la capa «{layer}» cubre con su sistema de referencia de coordenadas {crs}; elija una capa con otro.</translation>
    </message>
    <message>
        <source>The raster could not be read around {place}; check that its file or service is intact.</source>
        <translation>El ráster no se pudo leer cerca de {place}; compruebe que su archivo o servicio está intacto.</translation>
    </message>
    <message>
        <source>{count} bands are chosen; choose one band or three (red, green, blue).</source>
        <translation>Se han elegido {count} bandas; elija una banda o tres (rojo, verde, azul).</translation>
    </message>
    <message>
        <source>The raster has no band {number}; choose among its {count} bands.</source>
        <translation>El ráster no tiene banda {number}; elija entre sus {count} bandas.</translation>
    </message>
    <message>
        <source>The raster has no band but the one for opacity; choose an image with colours or grey values.</source>
        <translation>El ráster no tiene más banda que la de opacidad; elija una imagen con colores o grises.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has coordinates that its CRS ({crs}) does not allow; set its true CRS in its properties, under Source.</source>
        <translation>La capa ráster «{layer}» tiene coordenadas que su SRC ({crs}) no admite; defina su SRC verdadero en sus propiedades, en Fuente.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, which no camera makes; set the layer&apos;s true CRS in its properties, under Source.</source>
        <translation>El ráster tiene píxeles de {metres} m en el terreno, que ninguna cámara hace; defina el SRC verdadero de la capa en sus propiedades, en Fuente.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, in which no building can be seen; choose a finer image, or set the layer&apos;s true CRS where that is not its size.</source>
        <translation>El ráster tiene píxeles de {metres} m en el terreno, en los que no se ve ningún edificio; elija una imagen más fina, o defina el SRC verdadero de la capa si ese no es su tamaño.</translation>
    </message>
    <message>
        <source>{count} places, the first around {place}</source>
        <translation>{count} lugares, el primero cerca de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>El ráster no se pudo leer en {places}, así que faltan edificios ahí: compruebe que su archivo o servicio está intacto (el registro de mensajes de QGIS dice más), y extraiga ahí de nuevo.</translation>
    </message>
    <message>
        <source>The service says that it has no image in {places}, so nothing can be found there.</source>
        <translation>El servicio dice que no tiene imagen en {places}, así que ahí no se puede encontrar nada.</translation>
    </message>
    <message>
        <source>one place, around {place}</source>
        <translation>un lugar, cerca de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing; the run ended there: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>El ráster no se pudo leer en {places}, así que faltan edificios ahí; la ejecución terminó ahí: compruebe que su archivo o servicio está intacto (el registro de mensajes de QGIS dice más), y extraiga ahí de nuevo.</translation>
    </message>
    <message>
        <source>The CRS {crs} has no place at {place}; set the layer&apos;s true CRS.</source>
        <translation>El SRC {crs} no tiene lugar en {place}; defina el SRC verdadero de la capa.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” cannot be read; check that its file or service still exists.</source>
        <translation>La capa ráster «{layer}» no se puede leer; compruebe que su archivo o servicio aún existe.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has no coordinate reference system; set one in its properties, under Source.</source>
        <translation>La capa ráster «{layer}» no tiene sistema de referencia de coordenadas; defina uno en sus propiedades, en Fuente.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>La capa ráster «{layer}» tiene píxeles de un tipo que Quoin no lee; conviértala primero a 8 o 16 bits.</translation>
    </message>
    <message>
        <source>The map service “{layer}” has no end; choose an extent to extract from.</source>
        <translation>El servicio de mapas «{layer}» no tiene fin; elija una extensión que extraer.</translation>
    </message>
    <message>
        <source>The extent lies outside the raster layer “{layer}”; choose one that meets it.</source>
        <translation>La extensión queda fuera de la capa ráster «{layer}»; elija una que la toque.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels at {metres} m on the ground, in {count} tiles</source>
        <translation>{width} × {height} píxeles de {metres} m en el terreno, en {count} teselas</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then set Quoin up again.</source>
        <translation>El disco está lleno: libere espacio, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>Torch or a library beside it has no build for this computer&apos;s system and Python: Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Torch o una biblioteca asociada no existe para el sistema y el Python de este equipo: Quoin funciona en Windows y Linux de 64 bits y en Mac con chip de Apple, con Python 3.11 a 3.14.</translation>
    </message>
    <message>
        <source>The folder of Quoin&apos;s libraries cannot be written to: set the environment variable QUOIN_HOME to another.</source>
        <translation>No se puede escribir en la carpeta de las bibliotecas de Quoin: defina la variable de entorno QUOIN_HOME con otra.</translation>
    </message>
    <message>
        <source>The set-up was cancelled before it was complete: set Quoin up again to have it.</source>
        <translation>La instalación se canceló antes de terminar: instale Quoin de nuevo para tenerla.</translation>
    </message>
    <message>
        <source>The view cannot be found on the raster layer “{layer}”; zoom to the layer and try again.</source>
        <translation>La vista no se encuentra en la capa ráster «{layer}»; haga zum a la capa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Quoin met what it was not prepared for ({reason}): see its log, and please report it.</source>
        <translation>Quoin encontró algo imprevisto ({reason}): mire su registro y, por favor, comuníquelo.</translation>
    </message>
    <message>
        <source>The worker sent {found} instead of {wanted}: install the plugin again, all of one version.</source>
        <translation>El proceso de cálculo envió {found} en lugar de {wanted}: instale de nuevo el complemento, todo de una misma versión.</translation>
    </message>
    <message>
        <source>Quoin&apos;s torch environment is not set up yet: press Set up in QGIS under Plugins ▸ Quoin ▸ Quoin panel, or, without a desktop, run “python3 -m quoin.processing.setup” in the folder {folder}.</source>
        <translation>El entorno torch de Quoin no está instalado todavía: pulse Instalar en QGIS en Complementos ▸ Quoin ▸ Panel de Quoin o, sin escritorio, ejecute «python3 -m quoin.processing.setup» en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Quoin&apos;s worker cannot be started with {path} ({reason}): set Quoin up again.</source>
        <translation>El proceso de cálculo de Quoin no se puede iniciar con {path} ({reason}): instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The command {command} failed ({reason}); try it again.</source>
        <translation>La orden {command} falló ({reason}); inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The command {command} stopped without a word; try it again.</source>
        <translation>La orden {command} se detuvo sin decir nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>average precision over IoU 0.50 to 0.95</source>
        <translation>precisión media con IoU de 0,50 a 0,95</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>average precision where IoU 0.50 makes a match</source>
        <translation>precisión media si IoU 0,50 cuenta como coincidencia</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>average precision where IoU 0.75 makes a match</source>
        <translation>precisión media si IoU 0,75 cuenta como coincidencia</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>AR</translation>
    </message>
    <message>
        <source>share of references found at any score, mean over IoU 0.50 to 0.95</source>
        <translation>parte de las referencias encontradas con cualquier puntuación, media con IoU de 0,50 a 0,95</translation>
    </message>
    <message>
        <source>Boundary AP</source>
        <translation>AP de contornos</translation>
    </message>
    <message>
        <source>AP by the smaller of mask IoU and Boundary IoU</source>
        <translation>AP según la menor de IoU de máscara e IoU de contornos</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>share of the predictions that match a reference (IoU 0.50)</source>
        <translation>parte de las predicciones que coinciden con una referencia (IoU 0,50)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>share of the references that a prediction matches (IoU 0.50)</source>
        <translation>parte de las referencias con las que coincide una predicción (IoU 0,50)</translation>
    </message>
    <message>
        <source>Mask IoU</source>
        <translation>IoU de máscara</translation>
    </message>
    <message>
        <source>overlap of a building with its reference</source>
        <translation>solape de un edificio con su referencia</translation>
    </message>
    <message>
        <source>Mask F1</source>
        <translation>F1 de máscara</translation>
    </message>
    <message>
        <source>overlap of a building with its reference, as F1</source>
        <translation>solape de un edificio con su referencia, como F1</translation>
    </message>
    <message>
        <source>Mask IoU, pooled</source>
        <translation>IoU de máscara, conjunta</translation>
    </message>
    <message>
        <source>the same over the pixels of all patches</source>
        <translation>lo mismo sobre los píxeles de todos los recortes</translation>
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
        <translation>solape de todos los píxeles edificados, media de las imágenes</translation>
    </message>
    <message>
        <source>C-IoU</source>
        <translation>C-IoU</translation>
    </message>
    <message>
        <source>IoU, lessened where the number of vertices differs</source>
        <translation>IoU, reducida donde difiere el número de vértices</translation>
    </message>
    <message>
        <source>N-ratio</source>
        <translation>Razón N</translation>
    </message>
    <message>
        <source>predicted vertices per reference vertex; 1 is best</source>
        <translation>vértices predichos por vértice de referencia; 1 es lo mejor</translation>
    </message>
    <message>
        <source>C-IoU, matched</source>
        <translation>C-IoU de coincidencias</translation>
    </message>
    <message>
        <source>C-IoU of a building with its reference</source>
        <translation>C-IoU de un edificio con su referencia</translation>
    </message>
    <message>
        <source>N-ratio, matched</source>
        <translation>Razón N de coincidencias</translation>
    </message>
    <message>
        <source>N-ratio over the buildings that match a reference</source>
        <translation>razón N de los edificios que coinciden con una referencia</translation>
    </message>
    <message>
        <source>PoLiS</source>
        <translation>PoLiS</translation>
    </message>
    <message>
        <source>distance between outlines</source>
        <translation>distancia entre contornos</translation>
    </message>
    <message>
        <source>distance between outlines, on the ground</source>
        <translation>distancia entre contornos, en el terreno</translation>
    </message>
    <message>
        <source>Max tangent angle</source>
        <translation>Ángulo máximo de tangente</translation>
    </message>
    <message>
        <source>worst direction of a wall</source>
        <translation>peor dirección de un muro</translation>
    </message>
    <message>
        <source>Boundary IoU</source>
        <translation>IoU de contornos</translation>
    </message>
    <message>
        <source>overlap of a band along the boundaries</source>
        <translation>solape de una franja a lo largo de los bordes</translation>
    </message>
    <message>
        <source>Boundary F, BSDS</source>
        <translation>F de bordes, BSDS</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 0.75 % of the diagonal</source>
        <translation>píxeles de borde que coinciden con un 0,75 % de la diagonal</translation>
    </message>
    <message>
        <source>Boundary F, 0 px</source>
        <translation>F de bordes, 0 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree exactly</source>
        <translation>píxeles de borde que coinciden exactamente</translation>
    </message>
    <message>
        <source>Boundary F, 1 px</source>
        <translation>F de bordes, 1 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 1 px</source>
        <translation>píxeles de borde que coinciden con 1 px</translation>
    </message>
    <message>
        <source>Boundary F, 3 px</source>
        <translation>F de bordes, 3 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 3 px</source>
        <translation>píxeles de borde que coinciden con 3 px</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>structural similarity of the masks; mostly background, hence high</source>
        <translation>similitud estructural de las máscaras; casi todo es fondo, de ahí que sea alta</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>share of the patches with a prediction over their middle</source>
        <translation>parte de los recortes con una predicción sobre su centro</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>images that were looked at</source>
        <translation>imágenes examinadas</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>references that were compared with</source>
        <translation>referencias con las que se comparó</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>time to find the buildings, mean per image</source>
        <translation>tiempo para encontrar los edificios, media por imagen</translation>
    </message>
    <message>
        <source>Bands {red}, {green} and {blue} are read as red, green and blue: {reason}.</source>
        <translation>Las bandas {red}, {green} y {blue} se leen como rojo, verde y azul: {reason}.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>según lo elegido</translation>
    </message>
    <message>
        <source>it comes first, and there are no three for colours</source>
        <translation>va primero, y no hay tres para colores</translation>
    </message>
    <message>
        <source>so the layer is shown</source>
        <translation>así se muestra la capa</translation>
    </message>
    <message>
        <source>Band {number} is read: {reason}.</source>
        <translation>Se lee la banda {number}: {reason}.</translation>
    </message>
    <message>
        <source>so says the file&apos;s colour interpretation</source>
        <translation>así lo dice la interpretación de color del archivo</translation>
    </message>
    <message>
        <source>so says the file by the bands&apos; names</source>
        <translation>así lo dicen los nombres de las bandas en el archivo</translation>
    </message>
    <message>
        <source>nothing says what they are, and they come first</source>
        <translation>nada dice qué son, y van primero</translation>
    </message>
    <message>
        <source>a line of at most 200 characters</source>
        <translation>una línea de 200 caracteres como máximo</translation>
    </message>
    <message>
        <source>at most 64 numbers, or texts of at most 200 characters, by name</source>
        <translation>como máximo 64 números, o textos de 200 caracteres como máximo, por nombre</translation>
    </message>
    <message>
        <source>What the last worker held cannot be read; run the tool again.</source>
        <translation>Lo que tenía el último proceso de cálculo no se puede leer; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>What the last worker held is of another raster; run the tool again.</source>
        <translation>Lo que tenía el último proceso de cálculo es de otro ráster; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>{count} polygons cross themselves or cover less than a square metre; correct them, or mend them with Fix geometries.</source>
        <translation>{count} polígonos se cruzan a sí mismos o cubren menos de un metro cuadrado; corríjalos, o repárelos con Corregir geometrías.</translation>
    </message>
    <message>
        <source>Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.</source>
        <translation>Solo hay {count} edificios dibujados, y menos de {least} son muy pocos para aprender de ellos; dibuje más.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie outside the image or where it shows nothing; choose the image on which they were drawn, and see that both layers have their true CRS.</source>
        <translation>{count} de {drawn} polígonos están fuera de la imagen o donde no muestra nada; elija la imagen sobre la que se dibujaron, y compruebe que ambas capas tienen su SRC verdadero.</translation>
    </message>
    <message>
        <source>{count} polygons lie over others by more than {share} % of their area; draw each building once and leave no overlap.</source>
        <translation>{count} polígonos están sobre otros en más del {share} % de su superficie; dibuje cada edificio una vez y no deje solapes.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is averaged down; choose a base of a finer resolution where there is one.</source>
        <translation>La imagen tiene {own} m por píxel y la base trabaja con {base} m, así que se promedia; elija una base de resolución más fina si la hay.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is enlarged and shows little to learn from; take a finer image.</source>
        <translation>La imagen tiene {own} m por píxel y la base trabaja con {base} m, así que se amplía y muestra poco de lo que aprender; use una imagen más fina.</translation>
    </message>
    <message>
        <source>The outlines lie {metres} m too far to the {direction} on the image; move them back, or let Quoin do it.</source>
        <translation>Los contornos están {metres} m demasiado hacia {direction} en la imagen; muévalos de vuelta, o deje que Quoin lo haga.</translation>
    </message>
    <message>
        <source>The outlines lie beside the buildings of the image by about {metres} m, differently from place to place; correct them on this image.</source>
        <translation>Los contornos están a unos {metres} m de los edificios de la imagen, de forma distinta según el lugar; corríjalos sobre esta imagen.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>la derecha</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>abajo</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>left</source>
        <translation>la izquierda</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>top</source>
        <translation>arriba</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>The base finds {count} buildings inside the area that nobody has drawn; draw those that are some, or leave them out of the area.</source>
        <translation>La base encuentra {count} edificios dentro de la zona que nadie ha dibujado; dibuje los que lo sean, o déjelos fuera de la zona.</translation>
    </message>
    <message>
        <source>There is no model {model}; choose another one, or import its file under Models in Quoin&apos;s panel.</source>
        <translation>No hay ningún modelo {model}; elija otro, o importe su archivo en Modelos, en el panel de Quoin.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a model: take 1 to 64 letters, digits, spaces and signs of . + - _, and no name of a model that comes with Quoin.</source>
        <translation>«{name}» no es un nombre para un modelo: use de 1 a 64 letras, cifras, espacios y signos de . + - _, y ningún nombre de un modelo que venga con Quoin.</translation>
    </message>
    <message>
        <source>The model file {path} is larger than 1 GB; choose another one.</source>
        <translation>El archivo de modelo {path} ocupa más de 1 GB; elija otro.</translation>
    </message>
    <message>
        <source>The model file {path} is of the kind {kind}, which this version of Quoin does not know; update Quoin.</source>
        <translation>El archivo de modelo {path} es del tipo {kind}, que esta versión de Quoin no conoce; actualice Quoin.</translation>
    </message>
    <message>
        <source>The model {name} comes with Quoin and stays as it is; export it to have a copy.</source>
        <translation>El modelo {name} viene con Quoin y se queda como está; expórtelo para tener una copia.</translation>
    </message>
    <message>
        <source>There is a model {name} already; choose another name.</source>
        <translation>Ya hay un modelo {name}; elija otro nombre.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be taken in ({reason}); make room or choose another one.</source>
        <translation>El archivo de modelo {path} no se puede incorporar ({reason}); libere espacio o elija otro.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({reason}); choose another place.</source>
        <translation>El archivo {path} no se puede escribir ({reason}); elija otro lugar.</translation>
    </message>
    <message>
        <source>The model {name} cannot be renamed ({reason}); see that its file is there and not in use.</source>
        <translation>El modelo {name} no se puede renombrar ({reason}); compruebe que su archivo está y no se está usando.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted ({reason}); see that its file is there and not in use.</source>
        <translation>El modelo {name} no se puede borrar ({reason}); compruebe que su archivo está y no se está usando.</translation>
    </message>
    <message>
        <source>{path} cannot be the name of a file; choose another place for it.</source>
        <translation>{path} no puede ser el nombre de un archivo; elija otro lugar.</translation>
    </message>
    <message>
        <source>Of {tiles} tiles {count} are left out, since one worker process after the other was lost at them, so buildings there are missing: see the log for their last words, and choose a smaller part.</source>
        <translation>De {tiles} teselas se omiten {count}, porque en ellas se perdió un proceso de cálculo tras otro, así que faltan edificios ahí: mire sus últimas palabras en el registro, y elija una parte menor.</translation>
    </message>
    <message>
        <source>The folder {path} is not yours: delete it, or let TMPDIR name another place.</source>
        <translation>La carpeta {path} no es suya: bórrela, o indique otro lugar con TMPDIR.</translation>
    </message>
    <message>
        <source>Setting up the libraries failed ({reason}): the log has more, as has {log}.</source>
        <translation>La instalación de las bibliotecas ha fallado ({reason}): el registro dice más, igual que {log}.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a user name and a password: enter them in QGIS under Settings ▸ Options ▸ Network, or in the variable HTTPS_PROXY in a shell, then set Quoin up again.</source>
        <translation>El proxy de su red pide un nombre de usuario y una contraseña: escríbalos en QGIS en Configuración ▸ Opciones ▸ Red, o en la variable HTTPS_PROXY en una terminal, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The certificate of the package index was refused, as happens where the clock is wrong or a company&apos;s network puts its own in place: set the clock, or add your network&apos;s authority in QGIS under Settings ▸ Options ▸ Authentication (in a shell: SSL_CERT_FILE), then set Quoin up again.</source>
        <translation>El certificado del índice de paquetes fue rechazado, como ocurre si el reloj está mal o la red de una empresa pone el suyo: ponga el reloj en hora, o añada la autoridad de su red en QGIS en Configuración ▸ Opciones ▸ Autenticación (en una terminal: SSL_CERT_FILE), y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>A library differs from what Quoin was made with and was not installed: if QUOIN_INDEX_URL names an index of your own, let it pass files on unchanged, then set Quoin up again.</source>
        <translation>Una biblioteca difiere de aquella con la que se hizo Quoin y no se instaló: si QUOIN_INDEX_URL nombra un índice propio, haga que entregue los archivos sin cambios, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The package index asks for an account: put the name and password into a file .netrc in your home folder, then set Quoin up again.</source>
        <translation>El índice de paquetes pide una cuenta: ponga el nombre y la contraseña en un archivo .netrc en su carpeta personal, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>No Python from 3.11 to 3.14 is on this computer and none can be fetched: install one from python.org, then set Quoin up again.</source>
        <translation>No hay ningún Python de 3.11 a 3.14 en este equipo y no se puede descargar ninguno: instale uno de python.org, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The Python package index cannot be reached, or breaks off: check the network connection, then set Quoin up again; what was fetched is kept.</source>
        <translation>No se puede alcanzar el índice de paquetes de Python, o se interrumpe: compruebe la conexión de red, y luego instale Quoin de nuevo; lo descargado se conserva.</translation>
    </message>
    <message>
        <source>The folder {folder} for Quoin&apos;s libraries cannot be made or written to: set the environment variable QUOIN_HOME to a folder that can.</source>
        <translation>No se puede crear la carpeta {folder} para las bibliotecas de Quoin, o no se puede escribir en ella: ponga en la variable de entorno QUOIN_HOME una carpeta en la que sí se pueda.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries need {needed} GB of disk and {folder} has {free} GB free: free some space, or set the environment variable QUOIN_HOME to a folder on another disk.</source>
        <translation>Las bibliotecas de Quoin necesitan {needed} GB de disco y en {folder} hay {free} GB libres: libere espacio, o ponga en la variable de entorno QUOIN_HOME una carpeta de otro disco.</translation>
    </message>
    <message>
        <source>The libraries were installed but do not work on this computer ({reason}): the log has more.</source>
        <translation>Las bibliotecas se instalaron, pero no funcionan en este equipo ({reason}): el registro dice más.</translation>
    </message>
    <message>
        <source>Another set-up of Quoin is running on this computer: let it end, or stop it, and try it again.</source>
        <translation>Hay otra instalación de Quoin en marcha en este equipo: espere a que acabe, o deténgala, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The libraries in {folder} are in use: close other windows of QGIS, and try it again.</source>
        <translation>Las bibliotecas de {folder} están en uso: cierre otras ventanas de QGIS e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The package index {index} does not have {name}: let QUOIN_INDEX_URL name one that has what PyPI has, then set Quoin up again.</source>
        <translation>El índice de paquetes {index} no tiene {name}: haga que QUOIN_INDEX_URL nombre uno que tenga lo que tiene PyPI, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that Quoin was made with, so it was not used: if an index or a proxy of your own changes files, let it pass this one on unchanged, then set Quoin up again.</source>
        <translation>El archivo {name} no es aquel con el que se hizo Quoin, así que no se usó: si un índice o un proxy propio cambia archivos, haga que entregue este sin cambios, y luego instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The libraries have no build for this computer ({system}, {machine}): Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon.</source>
        <translation>No hay bibliotecas para este equipo ({system}, {machine}): Quoin funciona en Windows y Linux de 64 bits y en Mac con procesador de Apple.</translation>
    </message>
    <message>
        <source>The folder {folder} lacks the file {name}: fill it as the page on set-up says, then choose it again.</source>
        <translation>En la carpeta {folder} falta el archivo {name}: llénela como dice la página sobre la instalación, y luego elíjala de nuevo.</translation>
    </message>
    <message>
        <source>Features change with the trunk that gives them: --kept-crops goes with --head-only.</source>
        <translation>Las características cambian con el tronco que las da: --kept-crops va con --head-only.</translation>
    </message>
    <message>
        <source>The model {name} learns nothing; choose another base.</source>
        <translation>El modelo {name} no aprende nada; elija otra base.</translation>
    </message>
    <message>
        <source>What is learned from takes {needed} GB of the disk until the end, and {free} GB are free in {folder}; make room there, or take fewer steps.</source>
        <translation>Aquello de lo que se aprende ocupa {needed} GB del disco hasta el final, y en {folder} hay {free} GB libres; haga sitio allí o use menos pasos.</translation>
    </message>
    <message>
        <source>The pixels of the image were not written whole; run the tool again.</source>
        <translation>Los píxeles de la imagen no se escribieron enteros; ejecute la herramienta de nuevo.</translation>
    </message>
    <message>
        <source>The model cannot be called so, {reason}; choose another name.</source>
        <translation>El modelo no puede llamarse así, {reason}; elija otro nombre.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all layers have their true CRS.</source>
        <translation>{count} de {drawn} polígonos no están en ninguna de las imágenes, y no se aprende nada de ellos; compruebe que todas las capas tienen su SRC verdadero.</translation>
    </message>
    <message>
        <source>The same model is being taught the same at this moment; wait until that has ended.</source>
        <translation>El mismo modelo está aprendiendo lo mismo en este momento; espere a que termine.</translation>
    </message>
    <message>
        <source>What was drawn spreads over {megapixels} megapixels at the model&apos;s resolution, and {most} can be learned from at a time; choose a smaller area.</source>
        <translation>Lo dibujado se extiende por {megapixels} megapíxeles con la resolución del modelo, y se puede aprender de {most} a la vez; elija una zona más pequeña.</translation>
    </message>
    <message>
        <source>No polygon of the layer {name} lies on an image, or in an area; check the CRS of all.</source>
        <translation>Ningún polígono de la capa {name} está en una imagen o en una zona; compruebe el SRC de todas.</translation>
    </message>
    <message>
        <source>The layer {name} is no image; choose another one.</source>
        <translation>La capa {name} no es una imagen; elija otra.</translation>
    </message>
    <message>
        <source>The layer {path} has no polygons; choose one that has.</source>
        <translation>La capa {path} no tiene polígonos; elija una que los tenga.</translation>
    </message>
    <message>
        <source>The layer {path} cannot be read ({reason}); choose another one.</source>
        <translation>No se puede leer la capa {path} ({reason}); elija otra.</translation>
    </message>
    <message>
        <source>The raster has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>El ráster tiene píxeles de un tipo que Quoin no lee; conviértalo antes a 8 o 16 bits.</translation>
    </message>
    <message>
        <source>{output} is whole already; without --resume it is made anew.</source>
        <translation>{output} ya está completo; sin --resume se hace de nuevo.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}); check the address, such as tcp://host:8786.</source>
        <translation>Ningún planificador de Dask responde en {address} ({reason}); compruebe la dirección, como tcp://host:8786.</translation>
    </message>
    <message>
        <source>Workers are lost again and again at one task ({reason}); see their logs, give them more memory, and go on with --resume.</source>
        <translation>En una tarea se pierden procesos una y otra vez ({reason}); vea sus registros, deles más memoria y siga con --resume.</translation>
    </message>
    <message>
        <source>The scheduler is gone ({reason}); start it again, and go on with --resume.</source>
        <translation>El planificador ha desaparecido ({reason}); inícielo de nuevo y siga con --resume.</translation>
    </message>
    <message>
        <source>Buildings are not written as {ending}; choose a name that ends in .gpkg, .fgb or .parquet, or a folder.</source>
        <translation>Los edificios no se escriben como {ending}; elija un nombre que acabe en .gpkg, .fgb o .parquet, o una carpeta.</translation>
    </message>
    <message>
        <source>The raster {path} has no coordinate reference system; set one, as by gdal_edit.</source>
        <translation>El ráster {path} no tiene sistema de referencia de coordenadas; asígnele uno, p. ej. con gdal_edit.</translation>
    </message>
    <message>
        <source>The raster {path} does not lie upright; make one that does, as by gdalwarp.</source>
        <translation>El ráster {path} no está derecho; haga uno que lo esté, p. ej. con gdalwarp.</translation>
    </message>
    <message>
        <source>The raster {path} cannot be read ({reason}); check that its file or service is intact.</source>
        <translation>No se puede leer el ráster {path} ({reason}); compruebe que su archivo o servicio está intacto.</translation>
    </message>
    <message>
        <source>The rasters are in different coordinate reference systems; extract from each by itself.</source>
        <translation>Los rásteres tienen distintos sistemas de referencia; extraiga de cada uno por separado.</translation>
    </message>
    <message>
        <source>Nothing of what is asked for lies in the raster {path}; choose bounds that meet it.</source>
        <translation>Nada de lo pedido está en el ráster {path}; elija unos límites que lo toquen.</translation>
    </message>
    <message>
        <source>A run that was broken off lies in {folder}; give --resume to go on with it, or delete the folder.</source>
        <translation>En {folder} hay una ejecución interrumpida; dé --resume para seguirla, o borre la carpeta.</translation>
    </message>
    <message>
        <source>The run that lies in {folder} is of another raster, model or options; give those, or delete the folder.</source>
        <translation>La ejecución en {folder} es de otro ráster, modelo u opciones; dé esos, o borre la carpeta.</translation>
    </message>
    <message>
        <source>The layer of areas is gone; choose another one.</source>
        <translation>La capa de zonas ya no está; elija otra.</translation>
    </message>
    <message>
        <source>There is no layer of polygons; extract buildings or draw them first.</source>
        <translation>No hay ninguna capa de polígonos; primero extraiga edificios o dibújelos.</translation>
    </message>
    <message>
        <source>No building of the layer lies there; zoom to what you have checked.</source>
        <translation>Ningún edificio de la capa está ahí; haga zoom a lo que ha revisado.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has neither a field “probability” nor “score” to begin the review with the most doubtful building; choose another layer.</source>
        <translation>La capa «{layer}» no tiene un campo «probability» ni «score» para empezar la revisión por el edificio más dudoso; elija otra capa.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take the change; check that its buildings can be edited and that it has a field “{field}” for text, or takes a new one.</source>
        <translation>La capa «{layer}» no aceptó el cambio; compruebe que sus edificios se pueden editar y que tiene un campo «{field}» de texto, o admite uno nuevo.</translation>
    </message>
    <message>
        <source>Buildings are found in fewer than two scenes; calibrate on scenes that have more of them.</source>
        <translation>Se encuentran edificios en menos de dos escenas; calibre con escenas que tengan más.</translation>
    </message>
    <message>
        <source>at most 64 rising pairs of a score and a probability, each from 0 to 1</source>
        <translation>a lo sumo 64 pares crecientes de una puntuación y una probabilidad, cada una de 0 a 1</translation>
    </message>
    <message>
        <source>No building of the layer {layer} lies where it is compared; check its CRS, or the extent.</source>
        <translation>Ningún edificio de la capa {layer} está donde se compara; compruebe su SRC o la extensión.</translation>
    </message>
    <message>
        <source>[x, y] of finite numbers</source>
        <translation>[x, y] de números finitos</translation>
    </message>
    <message>
        <source>{output} is read for the extraction; choose another name for its result.</source>
        <translation>{output} se lee para la extracción; elija otro nombre para su resultado.</translation>
    </message>
    <message>
        <source>{output} holds what is not of an extraction, and would be lost; choose another name, or an empty folder.</source>
        <translation>{output} contiene algo que no procede de una extracción y se perdería; elija otro nombre o una carpeta vacía.</translation>
    </message>
    <message>
        <source>The extent has no place in {crs}; choose a smaller one, or check the CRS of all layers.</source>
        <translation>La extensión no tiene lugar en {crs}; elija una menor o compruebe el SRC de todas las capas.</translation>
    </message>
    <message>
        <source>A file that is needed on the way cannot be read or written ({reason}); check that the disk has room, and that the folder for temporary files is there.</source>
        <translation>No se puede leer o escribir un archivo que se necesita por el camino ({reason}); compruebe que hay sitio en el disco y que existe la carpeta de archivos temporales.</translation>
    </message>
    <message>
        <source>Nothing can be learned in the folder {path} ({reason}): delete it, or see that it is yours.</source>
        <translation>No se puede aprender nada en la carpeta {path} ({reason}): bórrela o procure que sea suya.</translation>
    </message>
    <message>
        <source>There are too few buildings, or they lie too close together, to set some apart that tell whether the model is better; draw more, or some that lie farther away.</source>
        <translation>Hay demasiado pocos edificios, o están demasiado juntos, para apartar algunos que digan si el modelo es mejor; dibuje más, o algunos que estén más lejos.</translation>
    </message>
    <message>
        <source>The new model {name} cannot be kept ({reason}); make room and teach the same again, which goes on from its end.</source>
        <translation>El nuevo modelo {name} no se puede conservar ({reason}); libere espacio y enseñe lo mismo otra vez, que continúa desde su final.</translation>
    </message>
    <message>
        <source>The disk is full where {folder} is; make room there and teach the same again, which goes on from where it was.</source>
        <translation>El disco está lleno donde está {folder}; libere espacio allí y enseñe lo mismo otra vez, que continúa desde donde estaba.</translation>
    </message>
    <message>
        <source>What is learned from cannot be written to {folder} ({reason}); make room there, or let TMPDIR name another place.</source>
        <translation>De lo que se aprende no se puede escribir en {folder} ({reason}); libere espacio allí, o haga que TMPDIR nombre otro lugar.</translation>
    </message>
    <message>
        <source>The command {command} was ended by the system (signal {signal}), which happens where memory is short; close other programs, and try it again.</source>
        <translation>El sistema terminó el comando {command} (señal {signal}), lo que ocurre cuando falta memoria; cierre otros programas e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>una lista de textos</translation>
    </message>
    <message>
        <source>The layer “{layer}” is edited in a transaction, in which a new field cannot be undone; add a text field “{field}” to it before the review.</source>
        <translation>La capa «{layer}» se edita en una transacción, en la que un campo nuevo no se puede deshacer; añádale un campo de texto «{field}» antes de la revisión.</translation>
    </message>
</context>
<context>
    <name>EvaluateBuildings</name>
    <message>
        <source>Evaluate buildings</source>
        <translation>Evaluar edificios</translation>
    </message>
    <message>
        <source>building,footprint,accuracy,quality,compare,precision,recall,iou,polis,reference</source>
        <translation>edificio,huella,exactitud,calidad,comparar,precisión,exhaustividad,iou,polis,referencia</translation>
    </message>
    <message>
        <source>Measures how well a layer of buildings agrees with a reference layer.</source>
        <translation>Mide lo bien que una capa de edificios coincide con una capa de referencia.</translation>
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
&lt;p&gt;Compara una capa de edificios con una capa de referencia que se da por verdadera, y da las medidas usuales del ramo:
precisión media, IoU, distancias entre contornos y más. Las capas pueden tener distintos SRC; se comparan en metros
verdaderos.&lt;/p&gt;
&lt;p&gt;Solo cuenta lo que está en la &lt;i&gt;extensión&lt;/i&gt;: elija la zona en la que la referencia está completa; si no, cada
edificio que falte en la referencia cuenta como falso.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Capa de resultado&lt;/b&gt;: &lt;i&gt;outcome&lt;/i&gt; es &lt;i&gt;matched&lt;/i&gt; (IoU de 0,5 o más; se muestra el edificio), &lt;i&gt;missed&lt;/i&gt; (una
referencia con la que no coincide ningún edificio) o &lt;i&gt;false&lt;/i&gt; (un edificio que no coincide con ninguna referencia);
&lt;i&gt;error&lt;/i&gt; dice qué está mal: &lt;i&gt;missed&lt;/i&gt;, &lt;i&gt;false&lt;/i&gt;, &lt;i&gt;merged&lt;/i&gt; (varias referencias en un edificio),
&lt;i&gt;split&lt;/i&gt; (varios edificios en una referencia), &lt;i&gt;ragged&lt;/i&gt; (coincide, con un contorno mucho más largo o muchos más
vértices que la referencia).&lt;/p&gt;
&lt;p&gt;La precisión media requiere el campo &lt;i&gt;score&lt;/i&gt;; sin él, todos los edificios cuentan como igual de seguros.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>The layer to measure, for instance one that Quoin has extracted.</source>
        <translation>La capa que se mide, por ejemplo una que Quoin ha extraído.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>The layer that is taken for true.</source>
        <translation>La capa que se da por verdadera.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>The area in which the reference is complete; all of both layers if empty.</source>
        <translation>La zona en la que la referencia está completa; todo en ambas capas si está vacía.</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Edificios coincidentes, omitidos y falsos</translation>
    </message>
    <message>
        <source>In the CRS of the buildings.</source>
        <translation>En el SRC de los edificios.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with tables, curves and pictures.</source>
        <translation>Una página HTML con tablas, curvas e imágenes.</translation>
    </message>
    <message>
        <source>The coordinates of {} do not fit its CRS; they are taken to be in {}.</source>
        <translation>Las coordenadas de {} no encajan con su SRC; se toman como si estuvieran en {}.</translation>
    </message>
    <message>
        <source>{} features of {} are left out: they have no polygon, or none that lies on the ground and is no longer than 20 km.</source>
        <translation>{} objetos de {} se dejan fuera: no tienen polígono, o ninguno que esté en el terreno y no mida más de 20 km.</translation>
    </message>
</context>
<context>
    <name>EvaluationLines</name>
    <message>
        <source>Buildings by outcome: {}.</source>
        <translation>Edificios por resultado: {}.</translation>
    </message>
</context>
<context>
    <name>ExtractBuildings</name>
    <message>
        <source>Extract buildings</source>
        <translation>Extraer edificios</translation>
    </message>
    <message>
        <source>building,footprint,roof,house,polygon,vectorize,segmentation,detection,corner,keypoint,aerial,drone</source>
        <translation>edificio,huella,tejado,casa,polígono,vectorizar,segmentación,detección,esquina,aérea,dron</translation>
    </message>
    <message>
        <source>Draws building polygons from an aerial image, corner by corner.</source>
        <translation>Dibuja polígonos de edificios a partir de una imagen aérea, esquina por esquina.</translation>
    </message>
    <message>
        <source>The network runs on {}.</source>
        <translation>La red se ejecuta en {}.</translation>
    </message>
    <message>
        <source>{} buildings have no number: the field that takes it holds no higher one.</source>
        <translation>{} edificios no tienen número: el campo que lo recibe no admite ninguno mayor.</translation>
    </message>
    <message>
        <source>Cancelled; the buildings found so far are kept.</source>
        <translation>Cancelado; los edificios encontrados hasta ahora se conservan.</translation>
    </message>
    <message>
        <source>Minimum score {:g}; the model&apos;s own is {:g}.</source>
        <translation>Puntuación mínima {:g}; la del modelo es {:g}.</translation>
    </message>
    <message>
        <source>Corner threshold τ {:g}, minimum score {:g}; the model&apos;s own are {:g} and {:g}.</source>
        <translation>Umbral de esquinas τ {:g}, puntuación mínima {:g}; los del modelo son {:g} y {:g}.</translation>
    </message>
    <message>
        <source>{} means nothing to a model of the kind {} and is not looked at.</source>
        <translation>{}: no significa nada para un modelo del tipo {} y no se tiene en cuenta.</translation>
    </message>
    <message>
        <source>Buildings that the layer has already, and that are not added: {}.</source>
        <translation>Edificios que la capa ya tiene y que no se añaden: {}.</translation>
    </message>
    <message>
        <source>Lost worker processes: {}. Others went on in their place.</source>
        <translation>Procesos de cálculo perdidos: {}. Otros siguieron en su lugar.</translation>
    </message>
    <message>
        <source>Tiles left out: {}, the first around {}. One worker process after the other was lost at them, so buildings there are missing. Extract there again with a smaller tile size; the log says more.</source>
        <translation>Teselas omitidas: {}, la primera cerca de {}. En ellas se perdió un proceso de cálculo tras otro, así que faltan edificios ahí. Extraiga ahí de nuevo con un tamaño de tesela menor; el registro dice más.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building&apos;s corners.&lt;/p&gt;&lt;p&gt;The image is read tile by tile at the ground resolution that the model was trained for, whatever the layer&apos;s own. Every building is written as soon as it is certain, so a cancelled run keeps what it has found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, how sure the model is (0 to 1); &lt;i&gt;probability&lt;/i&gt;, how often buildings of such a score are right, empty where nobody has calibrated the model; &lt;i&gt;vertices&lt;/i&gt;; &lt;i&gt;area_m2&lt;/i&gt;, on the ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, how the outline was made: &lt;i&gt;keypoints&lt;/i&gt; (every corner is a detected keypoint), &lt;i&gt;completed&lt;/i&gt; (missed corners were put in from the building&apos;s mask), &lt;i&gt;contour&lt;/i&gt; (the simplified contour of the mask), &lt;i&gt;mask contour&lt;/i&gt; (the same of a model that sees no corners), &lt;i&gt;sequence&lt;/i&gt; (the model told the corners in their order), with &lt;i&gt;+untangled&lt;/i&gt; behind it where they crossed, &lt;i&gt;+round&lt;/i&gt; where the outline is a circle, &lt;i&gt;+arcs&lt;/i&gt; where a part of it is an arc, &lt;i&gt;+regularized&lt;/i&gt; where walls were straightened and &lt;i&gt;+neighbours&lt;/i&gt; where they were moved to meet a neighbour&apos;s.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Too few buildings?&lt;/b&gt; Lower the minimum score. &lt;b&gt;Too few corners?&lt;/b&gt; Lower τ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Encuentra los edificios de una imagen aérea y dibuja cada uno como un polígono cuyos vértices son las esquinas del edificio.&lt;/p&gt;&lt;p&gt;La imagen se lee tesela a tesela con la resolución en el terreno para la que se entrenó el modelo, sea cual sea la de la capa. Cada edificio se escribe en cuanto es seguro, de modo que una ejecución cancelada conserva lo encontrado.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Campos&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, lo seguro que está el modelo (de 0 a 1); &lt;i&gt;probability&lt;/i&gt;, con qué frecuencia aciertan los edificios de esa puntuación, vacío si nadie ha calibrado el modelo; &lt;i&gt;vertices&lt;/i&gt;, el número de vértices; &lt;i&gt;area_m2&lt;/i&gt;, sobre el elipsoide; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, cómo se hizo el contorno: &lt;i&gt;keypoints&lt;/i&gt; (cada esquina fue detectada), &lt;i&gt;completed&lt;/i&gt; (las esquinas que faltaban se añadieron según la máscara del edificio), &lt;i&gt;contour&lt;/i&gt; (el contorno simplificado de la máscara), &lt;i&gt;mask contour&lt;/i&gt; (lo mismo, de un modelo que no ve esquinas), &lt;i&gt;sequence&lt;/i&gt; (el modelo dio las esquinas en su orden), seguido de &lt;i&gt;+untangled&lt;/i&gt; donde se cruzaban, &lt;i&gt;+round&lt;/i&gt; donde el contorno es un círculo, &lt;i&gt;+arcs&lt;/i&gt; donde una parte de él es un arco, &lt;i&gt;+regularized&lt;/i&gt; donde se enderezaron muros y &lt;i&gt;+neighbours&lt;/i&gt; donde se movieron para juntarse con los de un vecino.&lt;/p&gt;&lt;p&gt;&lt;b&gt;¿Muy pocos edificios?&lt;/b&gt; Baje la puntuación mínima. &lt;b&gt;¿Muy pocas esquinas?&lt;/b&gt; Baje τ.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ExtractParameters</name>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>A new layer, or an existing one to append to. In the raster&apos;s CRS.</source>
        <translation>Una capa nueva, o una existente que se amplía. En el SRC del ráster.</translation>
    </message>
    <message>
        <source>Number of buildings</source>
        <translation>Número de edificios</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>An aerial or drone image seen from straight above.</source>
        <translation>Una imagen aérea o de dron vista en vertical desde arriba.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>The part of the image to extract from; all of it if empty. May be in any CRS. Buildings whose centre lies in it come whole.</source>
        <translation>La parte de la imagen de la que se extrae; toda si está vacía. En cualquier SRC. Los edificios cuyo centro está dentro salen enteros.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Un modelo que usted ha entrenado, en lugar del de la lista.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>One band, or three as red, green and blue. If empty, those that the file says to be red, green and blue, else those that the layer&apos;s style shows as colours, else the first three.</source>
        <translation>Una banda, o tres como rojo, verde y azul. Si está vacío, las que el archivo da como rojo, verde y azul; si no, las que el estilo de la capa muestra como colores; si no, las tres primeras.</translation>
    </message>
    <message>
        <source>The overlap of tiles is more than half the tile size; choose larger tiles.</source>
        <translation>El solape es más de la mitad del tamaño de tesela; elija teselas mayores.</translation>
    </message>
    <message>
        <source>What finds the buildings: a trained network, one of your own, or mbi, which has learned nothing.</source>
        <translation>Lo que encuentra los edificios: una red entrenada, una propia, o mbi, que no ha aprendido nada.</translation>
    </message>
</context>
<context>
    <name>ExtractionRun</name>
    <message>
        <source>Cancelled; kept</source>
        <translation>Cancelado; conservados</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Extraídos</translation>
    </message>
    <message>
        <source>All {count} found are in “{layer}” already.</source>
        <translation>Los {count} encontrados ya están todos en «{layer}».</translation>
    </message>
    <message>
        <source>No buildings were found in the view.</source>
        <translation>No se encontraron edificios en la vista.</translation>
    </message>
    <message>
        <source>None of the {count} found could be added.</source>
        <translation>Ninguno de los {count} encontrados se pudo añadir.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservados</translation>
    </message>
    <message>
        <source>{ending}: {count} new in “{layer}”.</source>
        <translation>{ending}: {count} nuevos en «{layer}».</translation>
    </message>
    <message>
        <source>Already there: {}.</source>
        <translation>Ya estaban: {}.</translation>
    </message>
    <message>
        <source>Undo takes them back in one step.</source>
        <translation>Deshacer los quita en un paso.</translation>
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
        <translation>modelo propio</translation>
    </message>
    <message>
        <source>All that the map shows</source>
        <translation>Todo lo que muestra el mapa</translation>
    </message>
    <message>
        <source>Around the buildings that are reviewed</source>
        <translation>Alrededor de los edificios revisados</translation>
    </message>
    <message>
        <source>Next to the outlines alone</source>
        <translation>Solo junto a los contornos</translation>
    </message>
    <message>
        <source>{count} buildings are learned, less a block that is set apart to tell whether the new model is better. It takes minutes: how many, and how much memory, is told before it learns. You can go on working.</source>
        <translation>Se aprenden {count} edificios, menos un bloque que se aparta para saber si el modelo nuevo es mejor. Tarda minutos: cuántos, y cuánta memoria, se dice antes de que aprenda. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Learn from this layer</source>
        <translation>Aprender de esta capa</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Edificios</translation>
    </message>
    <message>
        <source>The polygon layer with outlines that are right. Changes that are not saved yet count.</source>
        <translation>La capa de polígonos con contornos correctos. Cuentan también los cambios sin guardar.</translation>
    </message>
    <message>
        <source>Where every building is drawn, and drawn right: what is none there teaches, too. You can pan and zoom while this window is open.</source>
        <translation>Donde está dibujado cada edificio, y bien: lo que allí no lo es también enseña. Puede mover el mapa y hacer zoom con esta ventana abierta.</translation>
    </message>
    <message>
        <source>B&amp;ase</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>El modelo que aprende; su propio archivo queda como está.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Of the new model, under which it is listed.</source>
        <translation>Del modelo nuevo, con el que figura en las listas.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The areas of “{}”</source>
        <translation>Las zonas de «{}»</translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation>&amp;Revisado</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Try again with Deep ticked, which mostly brings far more.</source>
        <translation>Inténtelo de nuevo con «Profundo» marcado, que suele aportar mucho más.</translation>
    </message>
    <message>
        <source>Cancelled; the model that was better than its base is {file}.</source>
        <translation>Cancelado; el modelo que era mejor que su base es {file}.</translation>
    </message>
    <message>
        <source>Cancelled before any model was better than its base, which stays.</source>
        <translation>Cancelado antes de que algún modelo fuera mejor que su base, que queda.</translation>
    </message>
    <message>
        <source>Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now.</source>
        <translation>Aprendido de {taught} edificios; en los {held_out} apartados: antes {before}, ahora {after}.</translation>
    </message>
    <message>
        <source>Moved by {x:.7g} and {y:.7g} in the layer&apos;s own units, the polygons lie on the image.</source>
        <translation>Movidos {x:.7g} y {y:.7g} en las unidades de la capa, los polígonos coinciden con la imagen.</translation>
    </message>
    <message>
        <source>Meanwhile another model was called {name}; the new one is called {other}.</source>
        <translation>Entretanto otro modelo se llama {name}; el nuevo se llama {other}.</translation>
    </message>
    <message>
        <source>The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was better than its {before}.</source>
        <translation>El modelo base se queda: en los {held_out} edificios apartados nada de lo aprendido de otros {taught} fue mejor que su {before}.</translation>
    </message>
</context>
<context>
    <name>LearningBar</name>
    <message>
        <source>How far the learning is.</source>
        <translation>Cuánto ha aprendido.</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Cur&amp;va</translation>
    </message>
    <message>
        <source>Show the curves of loss and validation so far.</source>
        <translation>Mostrar las curvas de pérdida y validación hasta ahora.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Stop learning. What was better than the base is kept.</source>
        <translation>Detener el aprendizaje. Lo que era mejor que la base se conserva.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>LearningRun</name>
    <message>
        <source>Reading the image …</source>
        <translation>Leyendo la imagen…</translation>
    </message>
    <message>
        <source>The model “{}” is chosen.</source>
        <translation>El modelo «{}» está elegido.</translation>
    </message>
    <message>
        <source>Extract view</source>
        <translation>Extraer la vista</translation>
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
        <translation>Aprendiendo {name}</translation>
    </message>
</context>
<context>
    <name>LibrariesBox</name>
    <message>
        <source>Remove libraries ({})…</source>
        <translation>Quitar las bibliotecas ({})…</translation>
    </message>
    <message>
        <source>Remove unused ones ({})…</source>
        <translation>Quitar las que no se usan ({})…</translation>
    </message>
    <message>
        <source>Fetch and install the libraries again? What is there is replaced.</source>
        <translation>¿Descargar e instalar las bibliotecas de nuevo? Lo que hay se reemplaza.</translation>
    </message>
    <message>
        <source>Remove Quoin&apos;s libraries? Quoin can do nothing until it is set up again.</source>
        <translation>¿Quitar las bibliotecas de Quoin? Quoin no puede hacer nada hasta que se instale de nuevo.</translation>
    </message>
    <message>
        <source>Remove libraries of other versions of Quoin, which no profile on this computer uses?</source>
        <translation>¿Quitar las bibliotecas de otras versiones de Quoin, que ningún perfil de este equipo usa?</translation>
    </message>
    <message>
        <source>Make the libraries again, for when they do not work any more.</source>
        <translation>Volver a crear las bibliotecas, para cuando ya no funcionan.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Free the disk of the libraries. Set up brings them back.</source>
        <translation>Liberar el disco de las bibliotecas. Instalar las trae de vuelta.</translation>
    </message>
    <message>
        <source>Free the disk of libraries of other versions of Quoin, which no profile on this computer uses any more.</source>
        <translation>Liberar el disco de las bibliotecas de otras versiones de Quoin, que ya ningún perfil de este equipo usa.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>What the model&apos;s file says about it.</source>
        <translation>Lo que el archivo del modelo dice de él.</translation>
    </message>
    <message>
        <source>Shown once the model has been loaded, with the first look at the image.</source>
        <translation>Se muestra cuando el modelo se ha cargado, con la primera mirada a la imagen.</translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <translation>Resolución en el terreno</translation>
    </message>
    <message>
        <source>{:g} cm per pixel</source>
        <translation>{:g} cm por píxel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>score {:g} fits best</source>
        <translation>la puntuación {:g} es la mejor</translation>
    </message>
    <message>
        <source>τ {:g}, score {:g} fit best</source>
        <translation>τ {:g} y puntuación {:g} son los mejores</translation>
    </message>
    <message>
        <source>{measures} on {split}</source>
        <translation>{measures} en {split}</translation>
    </message>
    <message>
        <source>the validation images of {}</source>
        <translation>las imágenes de validación de {}</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>las imágenes de validación</translation>
    </message>
    <message>
        <source>Accuracy before</source>
        <translation>Exactitud antes</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Enseñado a partir de</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>ModelManager</name>
    <message>
        <source>Your own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Comes with Quoin</source>
        <translation>Viene con Quoin</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>The model is there as “{}” and can be chosen.</source>
        <translation>El modelo está disponible como «{}» y se puede elegir.</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Exportar un modelo</translation>
    </message>
    <message>
        <source>The model “{}” was written to {}.</source>
        <translation>El modelo «{}» se escribió en {}.</translation>
    </message>
    <message>
        <source>The model “{}” is now called “{}”.</source>
        <translation>El modelo «{}» se llama ahora «{}».</translation>
    </message>
    <message>
        <source>The model “{}” is deleted.</source>
        <translation>El modelo «{}» se ha borrado.</translation>
    </message>
    <message>
        <source>Delete the model “{}” for good? Its file is removed from this computer.</source>
        <translation>¿Borrar el modelo «{}» definitivamente? Su archivo se elimina de este equipo.</translation>
    </message>
    <message>
        <source>Without it these cannot be used any more: {}.</source>
        <translation>Sin él, estos ya no se pueden usar: {}.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Borrar un modelo</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modelos entrenados (*.safetensors)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>The models that come with Quoin, then your own. F2 renames one of your own.</source>
        <translation>Los modelos que vienen con Quoin, y después los propios. F2 renombra uno propio.</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your own models.</source>
        <translation>Comprobar un archivo de modelo y copiarlo a los modelos propios.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Copy the model&apos;s file to a place of your choice, to keep it or to pass it on.</source>
        <translation>Copiar el archivo del modelo a un lugar de su elección, para guardarlo o compartirlo.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Give one of your own models another name.</source>
        <translation>Dar otro nombre a uno de los modelos propios.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>Delete one of your own models for good.</source>
        <translation>Borrar definitivamente uno de los modelos propios.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Borrar…</translation>
    </message>
    <message>
        <source>Whose the model is</source>
        <translation>De quién es el modelo</translation>
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
        <translation>Umbral de esquinas τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The model&apos;s own if empty.</source>
        <translation>Lo segura que debe estar la red de una esquina. Más bajo da más esquinas. El del modelo si está vacío.</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Puntuación mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The model&apos;s own if empty.</source>
        <translation>Lo segura que debe estar la red de un edificio. Más baja da más edificios, y más errores. La del modelo si está vacía.</translation>
    </message>
    <message>
        <source>Order of corners</source>
        <translation>Orden de esquinas</translation>
    </message>
    <message>
        <source>outline: as the contour of the building&apos;s mask passes them. nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>outline: como el contorno de la máscara del edificio pasa por ellas. nearest: cada una unida a la más cercana que queda, como en la publicación; falla en la mayoría de los edificios cóncavos.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Enderezar los muros</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Polygons it changed say so in the field status.</source>
        <translation>Hace rectos los ángulos casi rectos. Los polígonos cambiados lo dicen en el campo status.</translation>
    </message>
    <message>
        <source>Let neighbours meet</source>
        <translation>Juntar a los vecinos</translation>
    </message>
    <message>
        <source>Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m. Polygons it changed say so in the field status.</source>
        <translation>Hace un solo muro de los muros de dos edificios que casi coinciden: huecos hasta 0,4 m y solapes hasta 0,75 m. Los polígonos cambiados lo dicen en el campo status.</translation>
    </message>
    <message>
        <source>Smallest building (m²)</source>
        <translation>Edificio más pequeño (m²)</translation>
    </message>
    <message>
        <source>Smaller buildings are left out.</source>
        <translation>Los edificios más pequeños se omiten.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Realce</translation>
    </message>
    <message>
        <source>raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. auto: raw for 8-bit images, percentile for all others.</source>
        <translation>raw: valores 0–255 tal como están. percentile: del percentil 2 al 98 de la capa. auto: raw para imágenes de 8 bits, percentile para todas las demás.</translation>
    </message>
    <message>
        <source>Ground resolution (m per pixel)</source>
        <translation>Resolución en el terreno (m por píxel)</translation>
    </message>
    <message>
        <source>The resolution the model sees, in true metres; the one it was trained for if empty.</source>
        <translation>La resolución que ve el modelo, en metros verdaderos; la de su entrenamiento si está vacía.</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Tamaño de tesela (píxeles)</translation>
    </message>
    <message>
        <source>Larger tiles need more memory.</source>
        <translation>Las teselas mayores necesitan más memoria.</translation>
    </message>
    <message>
        <source>Overlap of tiles (pixels)</source>
        <translation>Solape de las teselas (píxeles)</translation>
    </message>
    <message>
        <source>At least as long as the longest building, else it is lost where tiles meet.</source>
        <translation>Al menos tan largo como el edificio más largo; si no, se pierde donde se juntan las teselas.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the network runs; auto takes a CUDA card if there is one.</source>
        <translation>Dónde se ejecuta la red; auto usa una tarjeta CUDA si la hay.</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Orientaciones</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in four times the time.</source>
        <translation>En cuántas orientaciones mira la red la imagen (test-time augmentation): en 2 encuentra más edificios y toma menos otras cosas por uno, en el doble de tiempo; 4 son algo mejores aún, en cuatro veces el tiempo.</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>Tolerancia (m)</translation>
    </message>
    <message>
        <source>How far a wall may move, in metres on the ground.</source>
        <translation>Cuánto se puede mover un muro, en metros en el terreno.</translation>
    </message>
    <message>
        <source>Make walls of two buildings one wall: gaps up to half the tolerance, overlaps up to all of it.</source>
        <translation>Hace un solo muro de los muros de dos edificios: huecos hasta la mitad de la tolerancia, solapes hasta toda ella.</translation>
    </message>
    <message>
        <source>Resolution (m per pixel)</source>
        <translation>Resolución (m por píxel)</translation>
    </message>
    <message>
        <source>Pixel size at which areas are compared.</source>
        <translation>Tamaño de píxel con el que se comparan las superficies.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profundo</translation>
    </message>
    <message>
        <source>Let the network&apos;s last stages learn, too, not its heads alone: takes three times as long, and mostly brings far more.</source>
        <translation>Dejar que también aprendan las últimas etapas de la red, no solo sus cabezas: tarda el triple y suele aportar mucho más.</translation>
    </message>
    <message>
        <source>Move the polygons to where the image has them</source>
        <translation>Mover los polígonos adonde los tiene la imagen</translation>
    </message>
    <message>
        <source>Where all outlines lie beside the image&apos;s buildings by the same way, learn from them as if they did not. The layer itself stays as it is.</source>
        <translation>Donde todos los contornos están desplazados por igual respecto a los edificios de la imagen, aprender de ellos como si no lo estuvieran. La capa misma queda como está.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How often the model learns from some crops of the image. More take longer.</source>
        <translation>Cuántas veces aprende el modelo de algunos recortes de la imagen. Más pasos tardan más.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>New Projects Start With</source>
        <translation>Los proyectos nuevos empiezan con</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings. A model file of your own is chosen in the panel.</source>
        <translation>La red entrenada que encuentra los edificios. Un archivo de modelo propio se elige en el panel.</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>&amp;Umbral de esquinas τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners.</source>
        <translation>Lo segura que debe estar la red de una esquina. Más bajo da más esquinas.</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Puntuación mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes.</source>
        <translation>Lo segura que debe estar la red de un edificio. Más baja da más edificios, y más errores.</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Orden de esquinas</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Según el contorno: como el contorno de la máscara del edificio pasa por las esquinas. La más cercana después: cada una unida a la más cercana que queda, como en la publicación; falla en la mayoría de los edificios cóncavos.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Hace rectos los ángulos casi rectos. Los edificios cambiados lo dicen en el campo «status».</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>E&amp;nderezar los muros</translation>
    </message>
    <message>
        <source>What is chosen in the panel becomes the start of the next project, too. A saved project keeps its own choices.</source>
        <translation>Lo que se elige en el panel vale también para el próximo proyecto. Un proyecto guardado conserva su propia elección.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Runs o&amp;n</source>
        <translation>Se e&amp;jecuta en</translation>
    </message>
    <message>
        <source>Where the panel lets the network run. In the Processing toolbox each algorithm has a choice of its own.</source>
        <translation>Dónde ejecuta el panel la red. En la caja de herramientas de Procesos, cada algoritmo tiene su propia elección.</translation>
    </message>
    <message>
        <source>Looks at each &amp;tile</source>
        <translation>Mira cada &amp;tesela</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image in the panel (test-time augmentation): in more it finds more buildings and takes fewer other things for some.</source>
        <translation>En cuántas orientaciones mira la red la imagen en el panel (test-time augmentation): en más encuentra más edificios y toma menos otras cosas por uno.</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotecas</translation>
    </message>
    <message>
        <source>The folder of the libraries that the network needs, apart from QGIS&apos;s Python.</source>
        <translation>La carpeta de las bibliotecas que la red necesita, aparte del Python de QGIS.</translation>
    </message>
    <message>
        <source>Show the folder in the file manager. There is none before the set-up.</source>
        <translation>Mostrar la carpeta en el gestor de archivos. No la hay antes de la instalación.</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>To keep them elsewhere, set the environment variable QUOIN_HOME to another folder under System ▸ Environment, start QGIS again, and press Set up in the panel.</source>
        <translation>Para tenerlas en otro lugar, defina la variable de entorno QUOIN_HOME con otra carpeta en Sistema ▸ Entorno, reinicie QGIS y pulse Instalar en el panel.</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Todos los modelos: lo que se sabe de cada uno; importar, exportar, renombrar y borrar los propios.</translation>
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
        <translation>Panel de Quoin</translation>
    </message>
    <message>
        <source>Show or hide the panel that extracts buildings from an image</source>
        <translation>Mostrar u ocultar el panel que extrae edificios de una imagen</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Starting the worker and loading the model …</source>
        <translation>Iniciando el proceso de cálculo y cargando el modelo …</translation>
    </message>
    <message>
        <source>{done} of {total} tiles</source>
        <translation>{done} de {total} teselas</translation>
    </message>
    <message>
        <source>{:.2g} tiles/s</source>
        <translation>{:.2g} teselas/s</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>quedan unos {}</translation>
    </message>
    <message>
        <source>{done} of {total} tiles, {rate:.2g} Mpx/s, about {left} left</source>
        <translation>{done} de {total} teselas, {rate:.2g} Mpx/s, quedan unos {left}</translation>
    </message>
</context>
<context>
    <name>QuoinDock</name>
    <message>
        <source>New scratch layer</source>
        <translation>Nueva capa temporal</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modelos entrenados (*.safetensors)</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elegir un archivo de modelo</translation>
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
        <translation>Encontrar todos los edificios de la imagen en la vista actual del mapa y añadirlos a la capa, en un solo paso de deshacer.</translation>
    </message>
    <message>
        <source>&amp;Extract view</source>
        <translation>&amp;Extraer la vista</translation>
    </message>
    <message>
        <source>Add single buildings by clicking them on the map. Shift and drag adds all in a box, a right click takes back the last, Escape ends.</source>
        <translation>Añadir edificios uno a uno haciendo clic en ellos en el mapa. Arrastrar con Mayús añade todos los de un rectángulo, un clic derecho quita el último, Escape termina.</translation>
    </message>
    <message>
        <source>Clic&amp;k buildings</source>
        <translation>Clic en edi&amp;ficios</translation>
    </message>
    <message>
        <source>What new projects start with, the device, and where the libraries are: Quoin&apos;s page in QGIS&apos;s options.</source>
        <translation>Con qué empiezan los proyectos nuevos, el dispositivo y dónde están las bibliotecas: la página de Quoin en las opciones de QGIS.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>How much of the extent the network has seen.</source>
        <translation>Cuánto de la extensión ha visto la red.</translation>
    </message>
    <message>
        <source>Stop. Buildings found so far are kept.</source>
        <translation>Detener. Los edificios encontrados hasta ahora se conservan.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>The aerial or drone image whose buildings are looked for.</source>
        <translation>La imagen aérea o de dron cuyos edificios se buscan.</translation>
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
        <translation>La red entrenada que encuentra los edificios.</translation>
    </message>
    <message>
        <source>Choose a file with a model that you trained yourself.</source>
        <translation>Elegir un archivo con un modelo que usted ha entrenado.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Add &amp;to</source>
        <translation>Añadi&amp;r a</translation>
    </message>
    <message>
        <source>The polygon layer that buildings are added to: any that can be edited, or a new scratch layer that is made when the first building comes. Fields are filled where their names match.</source>
        <translation>La capa de polígonos a la que se añaden los edificios: cualquiera que se pueda editar, o una nueva capa temporal que se crea con el primer edificio. Los campos se rellenan donde sus nombres coinciden.</translation>
    </message>
    <message>
        <source>Corners and buildings</source>
        <translation>Esquinas y edificios</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>&amp;Umbral de esquinas τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The outlines on the map follow at once.</source>
        <translation>Lo segura que debe estar la red de una esquina. Más bajo da más esquinas. Los contornos del mapa se adaptan al momento.</translation>
    </message>
    <message>
        <source>Corner threshold τ, in hundredths</source>
        <translation>Umbral de esquinas τ, en centésimas</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Puntuación mínima</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The outlines on the map follow at once.</source>
        <translation>Lo segura que debe estar la red de un edificio. Más baja da más edificios, y más errores. Los contornos del mapa se adaptan al momento.</translation>
    </message>
    <message>
        <source>Minimum score, in hundredths</source>
        <translation>Puntuación mínima, en centésimas</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Orden de esquinas</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Según el contorno: como el contorno de la máscara del edificio pasa por las esquinas. La más cercana después: cada una unida a la más cercana que queda, como en la publicación; falla en la mayoría de los edificios cóncavos.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Hace rectos los ángulos casi rectos. Los edificios cambiados lo dicen en el campo «status».</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>E&amp;nderezar los muros</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Help: how to go from an image to saved footprints. Opens in your browser, without a network.</source>
        <translation>Ayuda: cómo pasar de una imagen a huellas guardadas. Se abre en el navegador, sin red.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Todos los modelos: lo que se sabe de cada uno; importar, exportar, renombrar y borrar los propios.</translation>
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
        <translation>Aprender de esta capa: de los contornos que ha dibujado o corregido se hace un modelo propio.</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Aprender…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Quoin is being set up; the log below tells how far it is.</source>
        <translation>Quoin se está instalando; el registro de abajo dice cuánto lleva.</translation>
    </message>
    <message>
        <source>Quoin&apos;s network needs libraries that are not installed yet: press Set up below, once.</source>
        <translation>La red de Quoin necesita bibliotecas que no están instaladas todavía: pulse una vez Instalar abajo.</translation>
    </message>
    <message>
        <source>No image is loaded: add an aerial or drone image to the project, with Layer ▸ Add Layer.</source>
        <translation>No hay ninguna imagen cargada: añada al proyecto una imagen aérea o de dron, con Capa ▸ Añadir capa.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or install Quoin again.</source>
        <translation>Falta el modelo «{}»: elija otro, o instale Quoin de nuevo.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or import its file under Models.</source>
        <translation>Falta el modelo «{}»: elija otro, o importe su archivo en Modelos.</translation>
    </message>
</context>
<context>
    <name>RegularizeBuildings</name>
    <message>
        <source>Regularize buildings</source>
        <translation>Regularizar edificios</translation>
    </message>
    <message>
        <source>building,footprint,regularise,orthogonalize,square,straighten,right angle,snap,overlap,gap,sliver,polygon</source>
        <translation>edificio,huella,regularizar,ortogonalizar,cuadrar,enderezar,ángulo recto,ajustar,solape,hueco,astilla,polígono</translation>
    </message>
    <message>
        <source>Straightens the walls of building polygons and lets neighbours meet.</source>
        <translation>Endereza los muros de polígonos de edificios y junta a los vecinos.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>A polygon layer in any CRS.</source>
        <translation>Una capa de polígonos en cualquier SRC.</translation>
    </message>
    <message>
        <source>Regularized buildings</source>
        <translation>Edificios regularizados</translation>
    </message>
    <message>
        <source>With the fields and in the CRS of the buildings.</source>
        <translation>Con los campos y en el SRC de los edificios.</translation>
    </message>
    <message>
        <source>The values of “{}” cannot be the keys of the output&apos;s rows; they are kept in “{}”.</source>
        <translation>Los valores de «{}» no pueden ser las claves de las filas de la salida; se conservan en «{}».</translation>
    </message>
    <message>
        <source>The output has another column of the name “{}”; the field is called “{}” there.</source>
        <translation>La salida tiene otra columna llamada «{}»; allí el campo se llama «{}».</translation>
    </message>
    <message>
        <source>{} of {} buildings were changed.</source>
        <translation>Se cambiaron {} de {} edificios.</translation>
    </message>
    <message>
        <source>{} features have no valid geometry and are passed on unchanged; the first by id: {}.</source>
        <translation>{} objetos no tienen una geometría válida y pasan sin cambios; los primeros por id: {}.</translation>
    </message>
    <message>
        <source>{} features are wider than any building and are passed on unchanged; the first by id: {}.</source>
        <translation>{} objetos son más anchos que cualquier edificio y pasan sin cambios; los primeros por id: {}.</translation>
    </message>
    <message>
        <source>{} features have more neighbours than any building, as what covers a town or lies in a pile of copies, and are straightened without them; the first by id: {}.</source>
        <translation>{} objetos tienen más vecinos que cualquier edificio, como lo que cubre una ciudad o está en un montón de copias, y se enderezan sin ellos; los primeros por id: {}.</translation>
    </message>
    <message>
        <source>{} features are no polygons and are passed on unchanged; the first by id: {}.</source>
        <translation>{} objetos no son polígonos y pasan sin cambios; los primeros por id: {}.</translation>
    </message>
    <message>
        <source>{} features are passed on unchanged, since one worker process after the other was lost over them; the first by id: {}.</source>
        <translation>{} objetos pasan sin cambios, porque con ellos se perdió un proceso de cálculo tras otro; los primeros por id: {}.</translation>
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
&lt;p&gt;Endereza los muros de polígonos de edificios, los haya dibujado quien sea: los muros que casi siguen la dirección
principal del edificio, o que le son casi perpendiculares o a 45°, pasan a serlo, y las esquinas quedan donde se cruzan.
Donde quedan muros oblicuos, todo el edificio se pone en ángulos rectos, lo que puede exigir un escalón en un muro. Con
&lt;i&gt;Juntar a los vecinos&lt;/i&gt;, los muros de dos edificios que casi coinciden se vuelven uno, y los solapes pequeños se
reparten. Un depósito o un silo se vuelve un círculo, dibujado con 36 vértices, y el semicírculo de un ábside un arco.&lt;/p&gt;
&lt;p&gt;Ningún muro se mueve más que la &lt;i&gt;tolerancia&lt;/i&gt; en cada uno de los dos pasos; está en metros en el terreno, sea cual
sea el SRC de la capa. Un edificio que cambiaría más, o dejaría de ser válido, queda como está.&lt;/p&gt;
&lt;p&gt;Los atributos quedan como están: un campo con la superficie sigue siendo el del contorno antiguo. Los objetos multiparte
lo siguen siendo. Los valores Z y M se pierden. Los objetos sin geometría válida, o de más de 20 km de ancho, pasan sin
cambios, con un aviso. Lo que tiene más de 200 vecinos no se junta con ninguno, y de dos objetos que se cubren en su mayor
parte no cede ninguno.&lt;/p&gt;
&lt;p&gt;Los objetos salen en el orden en que se trataron, lugar por lugar. Una ejecución cancelada conserva los que ha hecho.&lt;/p&gt;
</translation>
    </message>
</context>
<context>
    <name>ResolutionNotes</name>
    <message>
        <source>The CRS&apos;s scale changes by {:.0%} over the extent: extract part by part.</source>
        <translation>La escala del SRC cambia un {:.0%} en la extensión: extraiga parte por parte.</translation>
    </message>
    <message>
        <source>The image has {:.2g} m per pixel on the ground, the model works at {:.2g} m: {}.</source>
        <translation>La imagen tiene {:.2g} m por píxel en el terreno, el modelo trabaja con {:.2g} m: {}.</translation>
    </message>
    <message>
        <source>the image is enlarged, and few buildings will be found</source>
        <translation>la imagen se amplía, y se encontrarán pocos edificios</translation>
    </message>
    <message>
        <source>the image is averaged down to that</source>
        <translation>la imagen se promedia hasta esa resolución</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accept building</source>
        <translation>Aceptar edificio</translation>
    </message>
    <message>
        <source>Delete building</source>
        <translation>Eliminar edificio</translation>
    </message>
    <message>
        <source>This outline crosses itself; mend it first.</source>
        <translation>Este contorno se cruza consigo mismo; corríjalo primero.</translation>
    </message>
    <message>
        <source>The network sees no building here with this score.</source>
        <translation>La red no ve aquí ningún edificio con esta puntuación.</translation>
    </message>
    <message>
        <source>The network sees the same as before.</source>
        <translation>La red ve lo mismo que antes.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reconsultar</translation>
    </message>
    <message>
        <source>The walls are straight, or too far from it to be moved.</source>
        <translation>Los muros ya son rectos, o distan demasiado de serlo para moverlos.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Enderezar muros</translation>
    </message>
    <message>
        <source>The building was changed meanwhile; ask again.</source>
        <translation>El edificio se modificó entretanto; reconsulte.</translation>
    </message>
    <message>
        <source>Draw the line across the building, from outside to outside, once.</source>
        <translation>Trace la línea a través del edificio, de fuera a fuera, una vez.</translation>
    </message>
    <message>
        <source>Split building</source>
        <translation>Dividir edificio</translation>
    </message>
    <message>
        <source>Click another building that is no more than 0.75 m away.</source>
        <translation>Haga clic en otro edificio que esté a no más de 0,75 m.</translation>
    </message>
    <message>
        <source>Merge buildings</source>
        <translation>Unir edificios</translation>
    </message>
    <message>
        <source>This building has several parts; mend it with QGIS&apos;s own tools.</source>
        <translation>Este edificio tiene varias partes; corríjalo con las herramientas de QGIS.</translation>
    </message>
    <message>
        <source>The network sees no sign of a building there; draw it, or merge two (M).</source>
        <translation>La red no ve ahí señal alguna de edificio; dibújelo, o una dos (M).</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Añadir parte</translation>
    </message>
    <message>
        <source>The network is sure of a building there; split it (C), and delete a part.</source>
        <translation>La red está segura de que ahí hay un edificio; divídalo (C) y elimine una parte.</translation>
    </message>
    <message>
        <source>Take off part</source>
        <translation>Quitar parte</translation>
    </message>
    <message>
        <source>No corner of the outline is there; drag one.</source>
        <translation>Ahí no hay ninguna esquina del contorno; arrastre una.</translation>
    </message>
    <message>
        <source>With its corner there, the outline would cross itself.</source>
        <translation>Con la esquina ahí, el contorno se cruzaría a sí mismo.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Mover esquina</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>Re&amp;view buildings</source>
        <translation>Re&amp;visar edificios</translation>
    </message>
    <message>
        <source>Go through the buildings of the layer under “Add to”, the most doubtful first. What is accepted is kept in its field “reviewed”, so a review can go on another day.</source>
        <translation>Recorre los edificios de la capa indicada en «Añadir a», primero los más dudosos. Lo aceptado queda en su campo «reviewed», así que una revisión puede seguir otro día.</translation>
    </message>
    <message>
        <source>%v of %m reviewed</source>
        <translation>%v de %m revisados</translation>
    </message>
    <message>
        <source>The building under review</source>
        <translation>El edificio que se revisa</translation>
    </message>
    <message>
        <source>All {count} buildings are reviewed.</source>
        <translation>Los {count} edificios están revisados.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reconsultar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>contour of the mask</source>
        <translation>contorno de la máscara</translation>
    </message>
    <message>
        <source>odd shape</source>
        <translation>forma extraña</translation>
    </message>
    <message>
        <source>overlaps others</source>
        <translation>se solapa con otros</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>sin puntuación</translation>
    </message>
    <message>
        <source>score {:.2f}</source>
        <translation>puntuación {:.2f}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>{left} to do. This one: {told}.</source>
        <translation>Quedan {left}. Este: {told}.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a corner.</source>
        <translation>Solo para «Reconsultar»: cuán segura debe estar la red de una esquina.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a building.</source>
        <translation>Solo para «Reconsultar»: cuán segura debe estar la red de un edificio.</translation>
    </message>
    <message>
        <source>Ask again with τ</source>
        <translation>Reconsultar con τ</translation>
    </message>
    <message>
        <source>and score</source>
        <translation>y puntuación</translation>
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
        <translation>La red mira los alrededores otra vez, con el τ y la puntuación de abajo.</translation>
    </message>
    <message>
        <source>Click a line across the building, which a right click ends: it becomes two.</source>
        <translation>Trace con clics una línea a través del edificio y termínela con un clic derecho: se convierte en dos.</translation>
    </message>
    <message>
        <source>Click the building that is one with this one.</source>
        <translation>Haga clic en el edificio que forma uno con este.</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Añadir parte</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Click a wing that the outline lacks: the network reads the building anew, with it.</source>
        <translation>Haga clic en un ala que falta en el contorno: la red lee el edificio de nuevo, con ella.</translation>
    </message>
    <message>
        <source>Click a shadow or a yard in the outline: the network reads the building anew, without.</source>
        <translation>Haga clic en una sombra o un patio dentro del contorno: la red lee el edificio de nuevo, sin ello.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Mover esquina</translation>
    </message>
    <message>
        <source>Drag a corner: it goes on to where the network sees one, if that is within 1.5 m.</source>
        <translation>Arrastre una esquina: salta adonde la red ve una, si está a no más de 1,5 m.</translation>
    </message>
    <message>
        <source>no probability</source>
        <translation>sin probabilidad</translation>
    </message>
    <message>
        <source>probability {:.2f}</source>
        <translation>probabilidad {:.2f}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose the layer to be reviewed under “Add to” first.</source>
        <translation>Elija primero en «Añadir a» la capa que se va a revisar.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set up in {}.</source>
        <translation>Instalado en {}.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation>In&amp;stalar</translation>
    </message>
    <message>
        <source>Install the libraries that Quoin&apos;s network needs, in a folder of their own, apart from QGIS&apos;s Python.</source>
        <translation>Instalar las bibliotecas que necesita la red de Quoin, en una carpeta propia, aparte del Python de QGIS.</translation>
    </message>
    <message>
        <source>Copy versions, the state of the set-up and the last lines of the log to the clipboard, for a bug report.</source>
        <translation>Copiar al portapapeles las versiones, el estado de la instalación y las últimas líneas del registro, para informar de un error.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>What Quoin and its worker say; the log panel of QGIS has it too, under Quoin.</source>
        <translation>Lo que dicen Quoin y su proceso de cálculo; también está en el registro de mensajes de QGIS, en Quoin.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Aún no hay mensajes.</translation>
    </message>
    <message>
        <source>Setting up in {}. You can go on working in QGIS.</source>
        <translation>Instalando en {}. Puede seguir trabajando en QGIS.</translation>
    </message>
    <message>
        <source>Removing libraries from {}.</source>
        <translation>Quitando bibliotecas de {}.</translation>
    </message>
    <message>
        <source>They go into {}; QGIS&apos;s own Python stays as it is.</source>
        <translation>Van a {}; el Python de QGIS se queda como está.</translation>
    </message>
    <message>
        <source>Choose the folder with the libraries&apos; files</source>
        <translation>Elija la carpeta con los archivos de las bibliotecas</translation>
    </message>
    <message>
        <source>How much of the set-up is done.</source>
        <translation>Cuánto de la instalación está hecho.</translation>
    </message>
    <message>
        <source>Set up without a network, from a folder with the libraries&apos; files; the page on set-up says how to fill it.</source>
        <translation>Instalar sin red, desde una carpeta con los archivos de las bibliotecas; la página sobre la instalación dice cómo llenarla.</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>Desde una &amp;carpeta…</translation>
    </message>
</context>
<context>
    <name>SetupTask</name>
    <message>
        <source>Setting up Quoin</source>
        <translation>Instalando Quoin</translation>
    </message>
    <message>
        <source>Removing Quoin&apos;s libraries</source>
        <translation>Quitando las bibliotecas de Quoin</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>Quoin&apos;s network needs libraries (torch and others) that do not come with QGIS.</source>
        <translation>La red de Quoin necesita bibliotecas (torch y otras) que no vienen con QGIS.</translation>
    </message>
    <message>
        <source>Set up fetches {fetched}, takes {disk} of disk and about {minutes} min at 50 Mbit/s.</source>
        <translation>Instalar descarga {fetched}, ocupa {disk} de disco y tarda unos {minutes} min a 50 Mbit/s.</translation>
    </message>
    <message>
        <source>If PyTorch&apos;s own server is out of reach: {fetched}, {disk}, about {minutes} min.</source>
        <translation>Si no se alcanza el servidor de PyTorch: {fetched}, {disk}, unos {minutes} min.</translation>
    </message>
    <message>
        <source>Waiting until another set-up of Quoin on this computer has ended.</source>
        <translation>Esperando a que acabe otra instalación de Quoin en este equipo.</translation>
    </message>
    <message>
        <source>Step 1 of 5: fetching uv, which installs the libraries.</source>
        <translation>Paso 1 de 5: descargando uv, que instala las bibliotecas.</translation>
    </message>
    <message>
        <source>Step 2 of 5: choosing a Python for the libraries.</source>
        <translation>Paso 2 de 5: eligiendo un Python para las bibliotecas.</translation>
    </message>
    <message>
        <source>Step 3 of 5: fetching the libraries, {done} of {total}, {size}.</source>
        <translation>Paso 3 de 5: descargando las bibliotecas, {done} de {total}, {size}.</translation>
    </message>
    <message>
        <source>Step 4 of 5: putting the libraries in their place.</source>
        <translation>Paso 4 de 5: poniendo las bibliotecas en su sitio.</translation>
    </message>
    <message>
        <source>Step 5 of 5: trying the libraries on a small image.</source>
        <translation>Paso 5 de 5: probando las bibliotecas con una imagen pequeña.</translation>
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
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>Smallest building, in square metres</source>
        <translation>Edificio más pequeño, en metros cuadrados</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Edificios coincidentes, omitidos y falsos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Extract straight buildings</source>
        <translation>Extraer edificios rectos</translation>
    </message>
    <message>
        <source>Extract buildings from many images</source>
        <translation>Extraer edificios de muchas imágenes</translation>
    </message>
    <message>
        <source>Extract and evaluate buildings</source>
        <translation>Extraer y evaluar edificios</translation>
    </message>
    <message>
        <source>Extracts buildings from an image, straightens their walls, and keeps those that are large enough.</source>
        <translation>Extrae edificios de una imagen, endereza sus muros y conserva los que son bastante grandes.</translation>
    </message>
    <message>
        <source>Extracts buildings from all images of a folder, or from some, into one layer: beside “Images” press … and “Add Directory”. The images are looked at as one, so that a building on the edge of two comes once, and whole. They must have the same CRS and the same bands.</source>
        <translation>Extrae edificios de todas las imágenes de una carpeta, o de algunas, a una capa: junto a «Imágenes» pulse … y «Añadir directorio». Las imágenes se miran como una sola, para que un edificio en el borde de dos salga una vez, y entero. Deben tener el mismo SRC y las mismas bandas.</translation>
    </message>
    <message>
        <source>Extracts buildings from an image and measures them against a reference layer, within the extent in which that is complete.</source>
        <translation>Extrae edificios de una imagen y los mide frente a una capa de referencia, dentro de la extensión en la que esta está completa.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>{count} buildings have no “id” in “{layer}”: the field holds no higher number.</source>
        <translation>{count} edificios no tienen «id» en «{layer}»: el campo no admite un número mayor.</translation>
    </message>
    <message>
        <source>There is no building to take back that is not saved yet.</source>
        <translation>No hay ningún edificio sin guardar que quitar.</translation>
    </message>
    <message>
        <source>The layer was changed since by other means; use Edit ▸ Undo to go back.</source>
        <translation>La capa se ha cambiado desde entonces por otros medios; use Edición ▸ Deshacer para volver atrás.</translation>
    </message>
    <message>
        <source>Add building</source>
        <translation>Añadir un edificio</translation>
    </message>
    <message>
        <source>Add {} buildings</source>
        <translation>Añadir {} edificios</translation>
    </message>
    <message>
        <source>Fill in {fields} before you save the layer “{layer}”, which requires it.</source>
        <translation>Rellene {fields} antes de guardar la capa «{layer}», que lo exige.</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>About {time}, at most {memory:.1f} GB of memory, {disk:.1f} GB of the disk until the end.</source>
        <translation>Cerca de {time}, como mucho {memory:.1f} GB de memoria, {disk:.1f} GB de disco hasta el final.</translation>
    </message>
    <message>
        <source>Looking at the labels: {done} of {of} parts, about {left} left</source>
        <translation>Revisando los contornos: {done} de {of} partes, quedan unos {left}</translation>
    </message>
    <message>
        <source>Features of {done} of {of} crops, about {left} left</source>
        <translation>Características de {done} de {of} recortes, quedan unos {left}</translation>
    </message>
    <message>
        <source>{done} of {of} steps, loss {loss:.3f}, about {left} left</source>
        <translation>{done} de {of} pasos, pérdida {loss:.3f}, quedan unos {left}</translation>
    </message>
    <message>
        <source>The base on the buildings that are set apart: {measures}</source>
        <translation>La base en los edificios apartados: {measures}</translation>
    </message>
    <message>
        <source>After {step} steps: {measures}</source>
        <translation>Tras {step} pasos: {measures}</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>To check</source>
        <translation>Por revisar</translation>
    </message>
</context>
<context>
    <name>TrainModel</name>
    <message>
        <source>Train model</source>
        <translation>Entrenar modelo</translation>
    </message>
    <message>
        <source>building,footprint,learn,teach,train,fine-tune,model,deep learning</source>
        <translation>edificio,huella,aprender,enseñar,entrenar,ajuste fino,modelo,aprendizaje profundo</translation>
    </message>
    <message>
        <source>Teaches a model with polygons that you have drawn or corrected.</source>
        <translation>Enseña a un modelo con polígonos que usted ha dibujado o corregido.</translation>
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
&lt;p&gt;Hace un modelo que conoce los tejados de sus propias imágenes: un modelo de la lista aprende de contornos que usted ha
dibujado o corregido. Bastan unas docenas. Tarda minutos, no necesita tarjeta gráfica, y los polígonos y las imágenes se
quedan en este ordenador.&lt;/p&gt;
&lt;p&gt;Un bloque de los edificios se aparta y no se aprende de él. Allí se compara el modelo nuevo con su base; si no es
mejor, no hay modelo nuevo y la base queda.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Zonas&lt;/b&gt; dice dónde está dibujado cada edificio: lo que allí no lo es también enseña. Sin ellas solo cuenta como
suelo lo que está a menos de 4 m de un contorno.&lt;/p&gt;
&lt;p&gt;Antes de aprender se revisan los contornos: edificios que la base encuentra y nadie ha dibujado, contornos que están
al lado de los edificios, se solapan o se cruzan a sí mismos. Lo que se encuentra se dice, y se marca en la capa &lt;b&gt;Por
revisar&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;Cancele cuando quiera: se conserva el último modelo que era mejor que su base. Una ejecución que se mató sigue donde
estaba cuando se inicia de nuevo con las mismas capas.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Aerial or drone images on which the polygons lie.</source>
        <translation>Imágenes aéreas o de dron en las que están los polígonos.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Outlines that are right: drawn by hand, or extracted and corrected.</source>
        <translation>Contornos correctos: dibujados a mano, o extraídos y corregidos.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Where every building is drawn. Without them only what lies next to an outline counts as ground.</source>
        <translation>Donde está dibujado cada edificio. Sin ellas solo cuenta como suelo lo que está junto a un contorno.</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nombre del modelo nuevo</translation>
    </message>
    <message>
        <source>Under which it is listed, and its file called.</source>
        <translation>Con el que figura en las listas y se llama su archivo.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>Better than its base</source>
        <translation>Mejor que su base</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>El modelo que aprende; su propio archivo queda como está.</translation>
    </message>
    <message>
        <source>Base file</source>
        <translation>Archivo de la base</translation>
    </message>
    <message>
        <source>A model file that learns instead of the listed one.</source>
        <translation>Un archivo de modelo que aprende en lugar del de la lista.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>What is to be looked at in the labels, with the reason; in the CRS of the buildings.</source>
        <translation>Lo que hay que mirar en los contornos, con el motivo; en el SRC de los edificios.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with what was learned, and the curves of loss and validation.</source>
        <translation>Una página HTML con lo aprendido y las curvas de pérdida y validación.</translation>
    </message>
</context>
<context>
    <name>UpdateBuildings</name>
    <message>
        <source>Update buildings</source>
        <translation>Actualizar edificios</translation>
    </message>
    <message>
        <source>building,footprint,change,detection,update,new,demolished,compare,revision</source>
        <translation>edificio,huella,cambio,detección,actualización,nuevo,demolido,comparar,revisión</translation>
    </message>
    <message>
        <source>Says which buildings of a map are new, gone or changed in an image.</source>
        <translation>Dice qué edificios de un mapa son nuevos, han desaparecido o han cambiado en una imagen.</translation>
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
&lt;p&gt;Compara un mapa de edificios con una imagen, o con una segunda capa como una extracción de este año, y dice de cada
edificio qué ha sido de él.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;change&lt;/b&gt; es &lt;i&gt;new&lt;/i&gt; (nuevo), &lt;i&gt;gone&lt;/i&gt; (desaparecido), &lt;i&gt;changed&lt;/i&gt; (se construyó o falta una parte del tamaño
de un ala; el contorno es el de la imagen), &lt;i&gt;unchanged&lt;/i&gt; (sin cambios), &lt;i&gt;unclear&lt;/i&gt; (un cobertizo que la imagen no
muestra, u otra cosa en su lugar: mírelo) u &lt;i&gt;outside&lt;/i&gt; (no está entero en la imagen). &lt;i&gt;gained_m2&lt;/i&gt; y &lt;i&gt;lost_m2&lt;/i&gt;
dicen cuánto, &lt;i&gt;change_iou&lt;/i&gt; lo parecidos que son los contornos, &lt;i&gt;seen_score&lt;/i&gt; lo seguro que es el de la imagen.&lt;/p&gt;
&lt;p&gt;Los tejados inclinados en la toma y los levantamientos antiguos ponen un mapa al lado de su imagen. Cuánto se mide manzana
a manzana, se tiene en cuenta y se dice. Los contornos nuevos y cambiados van donde los tendría el mapa.&lt;/p&gt;
&lt;p&gt;Los identificadores y atributos quedan como están, y también cada contorno sin cambios, hasta el último dígito. No se
borra nada.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>The buildings as they are known.</source>
        <translation>Los edificios como se conocen.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>An aerial or drone image that shows how it is now; or give a second layer.</source>
        <translation>Una imagen aérea o de dron que muestra cómo es ahora; o indique una segunda capa.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Segunda capa</translation>
    </message>
    <message>
        <source>The buildings as they are now, instead of an image. All count as sure.</source>
        <translation>Los edificios como son ahora, en lugar de una imagen. Todos cuentan como seguros.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Where to compare; all of the image, or what the second layer spans, if empty. May be in any CRS.</source>
        <translation>Dónde comparar; si está vacío, toda la imagen o lo que abarca la segunda capa. En cualquier SRC.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What finds the buildings in the image.</source>
        <translation>Lo que encuentra los edificios en la imagen.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Un modelo que usted entrenó, en lugar del de la lista.</translation>
    </message>
    <message>
        <source>Updated buildings</source>
        <translation>Edificios actualizados</translation>
    </message>
    <message>
        <source>The map with what has changed; in its CRS.</source>
        <translation>El mapa con lo que ha cambiado; en su SRC.</translation>
    </message>
    <message>
        <source>Choose either an image or a second layer to compare the map with.</source>
        <translation>Elija una imagen o una segunda capa con que comparar el mapa, no ambas.</translation>
    </message>
    <message>
        <source>Too few buildings are alike to tell whether the map lies beside the image.</source>
        <translation>Muy pocos edificios se parecen para saber si el mapa está desplazado de la imagen.</translation>
    </message>
    <message>
        <source>The image has the buildings {:.1f} m farther east and {:.1f} m farther north than the map.</source>
        <translation>La imagen tiene los edificios {:.1f} m más al este y {:.1f} m más al norte que el mapa.</translation>
    </message>
    <message>
        <source>From block to block this differs by {:.1f} m; each is compared by its own.</source>
        <translation>De manzana a manzana esto difiere en {:.1f} m; cada una se compara con el suyo.</translation>
    </message>
    <message>
        <source>The map&apos;s other buildings come out as new; give an extent to compare a part of the map.</source>
        <translation>Los demás edificios del mapa salen como nuevos; indique una extensión para comparar una parte del mapa.</translation>
    </message>
</context>
</TS>
