<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BandChoice</name>
    <message>
        <source>The bands of the image that the network sees as red, green and blue. The choice is kept with it.</source>
        <translation>Les bandes de l&apos;image que le réseau voit comme rouge, vert et bleu. Le choix reste attaché à l&apos;image.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>The band that the network sees as this colour.</source>
        <translation>La bande que le réseau voit comme cette couleur.</translation>
    </message>
    <message>
        <source>As the map shows</source>
        <translation>Comme sur la carte</translation>
    </message>
    <message>
        <source>As the map shows: {}</source>
        <translation>Comme sur la carte&#xa0;: {}</translation>
    </message>
    <message>
        <source>As the file says: {}</source>
        <translation>Selon le fichier&#xa0;: {}</translation>
    </message>
    <message>
        <source>The map shows other bands than the file says to be red, green and blue.</source>
        <translation>La carte montre d&apos;autres bandes que celles que le fichier donne pour rouge, vert et bleu.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Votre choix</translation>
    </message>
</context>
<context>
    <name>BuildingLayer</name>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Every corner detected</source>
        <translation>Chaque coin détecté</translation>
    </message>
    <message>
        <source>Missed corners inserted</source>
        <translation>Coins manquants ajoutés</translation>
    </message>
    <message>
        <source>Contour of the mask</source>
        <translation>Contour du masque</translation>
    </message>
    <message>
        <source>Contour of the mask, no corners sought</source>
        <translation>Contour du masque, sans recherche de coins</translation>
    </message>
    <message>
        <source>Corners told in order</source>
        <translation>Coins donnés dans l&apos;ordre</translation>
    </message>
</context>
<context>
    <name>BuildingMapTool</name>
    <message>
        <source>Click buildings</source>
        <translation>Cliquer les bâtiments</translation>
    </message>
</context>
<context>
    <name>ChangeStyle</name>
    <message>
        <source>New in the image</source>
        <translation>Nouveau dans l&apos;image</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Changed, as the image has it</source>
        <translation>Modifié, tel que sur l&apos;image</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Unclear, to be looked at</source>
        <translation>Incertain, à vérifier</translation>
    </message>
    <message>
        <source>Outside of the image</source>
        <translation>Hors de l&apos;image</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Along the outline</source>
        <translation>Le long du contour</translation>
    </message>
    <message>
        <source>Nearest next</source>
        <translation>Le plus proche ensuite</translation>
    </message>
    <message>
        <source>Automatic: a CUDA card where there is one</source>
        <translation>Automatique&#xa0;: une carte CUDA s&apos;il y en a une</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>Once: quickest</source>
        <translation>Une fois&#xa0;: le plus rapide</translation>
    </message>
    <message>
        <source>Twice: surer, in twice the time</source>
        <translation>Deux fois&#xa0;: plus sûr, en deux fois plus de temps</translation>
    </message>
    <message>
        <source>Four times: a little surer still</source>
        <translation>Quatre fois&#xa0;: encore un peu plus sûr</translation>
    </message>
</context>
<context>
    <name>Clicking</name>
    <message>
        <source>The layer has this building already.</source>
        <translation>La couche contient déjà ce bâtiment.</translation>
    </message>
    <message>
        <source>No proposed building lies wholly in the box.</source>
        <translation>Aucun bâtiment proposé n&apos;est entièrement dans le rectangle.</translation>
    </message>
    <message>
        <source>The network sees no building there.</source>
        <translation>Le réseau ne voit pas de bâtiment à cet endroit.</translation>
    </message>
</context>
<context>
    <name>DockController</name>
    <message>
        <source>Extracting the view. You can go on working; Cancel keeps what is found.</source>
        <translation>Extraction de la vue en cours. Vous pouvez continuer à travailler&#xa0;; Annuler garde ce qui est trouvé.</translation>
    </message>
    <message>
        <source>The network is looking at the view …</source>
        <translation>Le réseau regarde la vue …</translation>
    </message>
    <message>
        <source>Click a building to add it, drag with Shift for all in a box, right-click to take back the last, Escape to end.</source>
        <translation>Cliquez sur un bâtiment pour l&apos;ajouter, glissez avec Maj pour tous ceux d&apos;un rectangle, clic droit pour retirer le dernier, Échap pour terminer.</translation>
    </message>
    <message>
        <source>Ready. Zoom to the buildings you want, then extract the view or click single ones.</source>
        <translation>Prêt. Zoomez sur les bâtiments voulus, puis extrayez la vue ou cliquez-les un par un.</translation>
    </message>
    <message>
        <source>Quoin is at work on the building under review …</source>
        <translation>Quoin travaille sur le bâtiment en cours de vérification …</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The shares do not add up to 1; change one of them.</source>
        <translation>La somme des parts n&apos;est pas 1&#xa0;; modifiez l&apos;une d&apos;elles.</translation>
    </message>
    <message>
        <source>Each file needs its share behind it; give them as FILE SHARE FILE SHARE.</source>
        <translation>Chaque fichier doit être suivi de sa part&#xa0;; donnez FICHIER PART FICHIER PART.</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>un nombre de {least} à {most}</translation>
    </message>
    <message>
        <source>at most 64 lines of at most 500 characters</source>
        <translation>au plus 64 lignes de 500 caractères au plus</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, spaces and signs of . + - _</source>
        <translation>1 à 64 lettres, chiffres, espaces et signes parmi . + - _</translation>
    </message>
    <message>
        <source>1 to 32 small letters, digits and signs of - _</source>
        <translation>1 à 32 lettres minuscules, chiffres et signes parmi - _</translation>
    </message>
    <message>
        <source>three names of at most 32 characters</source>
        <translation>trois noms de 32 caractères au plus</translation>
    </message>
    <message>
        <source>a whole number from {least} on</source>
        <translation>un nombre entier à partir de {least}</translation>
    </message>
    <message>
        <source>finite numbers by name, by split</source>
        <translation>des nombres finis par nom, par jeu de données</translation>
    </message>
    <message>
        <source>it is no list of names and values</source>
        <translation>il ne contient pas une liste de noms et de valeurs</translation>
    </message>
    <message>
        <source>it lacks {name}</source>
        <translation>il lui manque {name}</translation>
    </message>
    <message>
        <source>it has an unknown field {name}</source>
        <translation>il a un champ inconnu {name}</translation>
    </message>
    <message>
        <source>its {name} is {found} and must be {wanted}</source>
        <translation>{name} vaut {found} et doit être {wanted}</translation>
    </message>
    <message>
        <source>[x0, y0, x1, y1] of finite numbers</source>
        <translation>[x0, y0, x1, y1] en nombres finis</translation>
    </message>
    <message>
        <source>three whole numbers from 1 on</source>
        <translation>trois nombres entiers à partir de 1</translation>
    </message>
    <message>
        <source>a list of rings, each of 3 or more points [x, y] of finite numbers</source>
        <translation>une liste d&apos;anneaux d&apos;au moins 3 points [x, y] en nombres finis</translation>
    </message>
    <message>
        <source>a list of features, each a list of parts, each a list of rings of finite points</source>
        <translation>une liste d&apos;entités, chacune une liste de parties, chacune une liste d&apos;anneaux de points finis</translation>
    </message>
    <message>
        <source>{kind}, with null for one that stays</source>
        <translation>{kind}, avec null pour celle qui reste</translation>
    </message>
    <message>
        <source>a box [x0, y0, x1, y1] of finite numbers</source>
        <translation>un rectangle [x0, y0, x1, y1] en nombres finis</translation>
    </message>
    <message>
        <source>[height, width, 3]</source>
        <translation>[hauteur, largeur, 3]</translation>
    </message>
    <message>
        <source>a model&apos;s card</source>
        <translation>la fiche d&apos;un modèle</translation>
    </message>
    <message>
        <source>a building of the worker</source>
        <translation>un bâtiment du processus de calcul</translation>
    </message>
    <message>
        <source>the grid of a run</source>
        <translation>la grille d&apos;un traitement</translation>
    </message>
    <message>
        <source>The model&apos;s card cannot be read ({reason}): install the plugin again, all of one version.</source>
        <translation>La fiche du modèle ne peut pas être lue ({reason})&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>[x, y] in whole pixels from 0 on</source>
        <translation>[x, y] en pixels entiers à partir de 0</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texte non vide</translation>
    </message>
    <message>
        <source>bytes, which stand behind the header</source>
        <translation>des octets, placés derrière l&apos;en-tête</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>un nombre fini</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>l&apos;un de {choices}</translation>
    </message>
    <message>
        <source>{kind}, or nothing</source>
        <translation>{kind}, ou rien</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a number up to {most}</source>
        <translation>un nombre jusqu&apos;à {most}</translation>
    </message>
    <message>
        <source>a number from {least} on</source>
        <translation>un nombre à partir de {least}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a whole number up to {most}</source>
        <translation>un nombre entier jusqu&apos;à {most}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>un nombre entier de {least} à {most}</translation>
    </message>
    <message>
        <source>a sentence with the values in it</source>
        <translation>une phrase avec ses valeurs</translation>
    </message>
    <message>
        <source>the message “{name}”</source>
        <translation>le message «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The worker knows no message {name}: install the plugin again, all of one version.</source>
        <translation>Le processus de calcul ne connaît pas le message {name}&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>Nobody knows the worker&apos;s answer {name}: install the plugin again, all of one version.</source>
        <translation>Personne ne connaît la réponse {name} du processus de calcul&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>Behind {what} there are {count} bytes too many: install the plugin again, all of one version.</source>
        <translation>Derrière {what}, il y a {count} octets de trop&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>A tile of {height} × {width} pixels came with {count} bytes; run it again.</source>
        <translation>Une tuile de {height} × {width} pixels est venue avec {count} octets&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>In {what}, pixels stand in the header: install the plugin again, all of one version.</source>
        <translation>Dans {what}, des pixels sont dans l&apos;en-tête&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>a list of buildings</source>
        <translation>une liste de bâtiments</translation>
    </message>
    <message>
        <source>The model file {path} goes with another one, on which it was trained and which is not there (SHA-256 {checksum}…): put that file beside it.</source>
        <translation>Le fichier de modèle {path} va avec un autre, sur lequel il a été entraîné et qui n&apos;est pas là (SHA-256 {checksum}…)&#xa0;: placez ce fichier à côté.</translation>
    </message>
    <message>
        <source>The file {path} is not a Quoin model or is damaged ({reason}); choose another one.</source>
        <translation>Le fichier {path} n&apos;est pas un modèle Quoin ou est endommagé ({reason})&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>c&apos;est un périphérique ou un tube</translation>
    </message>
    <message>
        <source>its header would have {count} bytes</source>
        <translation>son en-tête aurait {count} octets</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>il se termine trop tôt</translation>
    </message>
    <message>
        <source>it has changed while it was read</source>
        <translation>il a changé pendant la lecture</translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation>ses poids sont endommagés</translation>
    </message>
    <message>
        <source>The model file {path} does not exist; choose another one.</source>
        <translation>Le fichier de modèle {path} n&apos;existe pas&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); choose another one.</source>
        <translation>Le fichier de modèle {path} ne peut pas être lu ({reason})&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>it is a file of PyTorch&apos;s</source>
        <translation>c&apos;est un fichier de PyTorch</translation>
    </message>
    <message>
        <source>it holds {word}, which is no number</source>
        <translation>il contient {word}, qui n&apos;est pas un nombre</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>son en-tête</translation>
    </message>
    <message>
        <source>it is of the format {found}, not {wanted}: update Quoin</source>
        <translation>il est au format {found}, et non {wanted}&#xa0;: mettez Quoin à jour</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>son en-tête est endommagé</translation>
    </message>
    <message>
        <source>{what} is no JSON object</source>
        <translation>{what} n&apos;est pas un objet JSON</translation>
    </message>
    <message>
        <source>it has a name twice</source>
        <translation>il contient deux fois le même nom</translation>
    </message>
    <message>
        <source>it has a number of {count} digits</source>
        <translation>il contient un nombre de {count} chiffres</translation>
    </message>
    <message>
        <source>its header does not name a model card and checksums</source>
        <translation>son en-tête ne donne pas de fiche de modèle et de sommes de contrôle</translation>
    </message>
    <message>
        <source>its tensors take {taken} bytes, and it holds {held}</source>
        <translation>ses tenseurs occupent {taken} octets, et il en contient {held}</translation>
    </message>
    <message>
        <source>the tensor {name} is not described by type, shape and place</source>
        <translation>le tenseur {name} n&apos;est pas décrit par type, forme et place</translation>
    </message>
    <message>
        <source>the tensor {name} is of type {kind}, not F16</source>
        <translation>le tenseur {name} est de type {kind}, et non F16</translation>
    </message>
    <message>
        <source>the tensor {name} has another size than its shape</source>
        <translation>le tenseur {name} a une autre taille que sa forme</translation>
    </message>
    <message>
        <source>the tensor {name} has {found} for a shape or place</source>
        <translation>le tenseur {name} a {found} pour forme ou place</translation>
    </message>
    <message>
        <source>its model card is not valid, {reason}</source>
        <translation>sa fiche de modèle n&apos;est pas valide, {reason}</translation>
    </message>
    <message>
        <source>its header is no text</source>
        <translation>son en-tête n&apos;est pas un texte</translation>
    </message>
    <message>
        <source>{what} is no JSON</source>
        <translation>{what} n&apos;est pas du JSON</translation>
    </message>
    <message>
        <source>its {name} is no checksum</source>
        <translation>{name} n&apos;est pas une somme de contrôle</translation>
    </message>
    <message>
        <source>the tensor {name} does not begin where the one before it ends</source>
        <translation>le tenseur {name} ne commence pas là où le précédent se termine</translation>
    </message>
    <message>
        <source>it</source>
        <translation>le contenu</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; choose another value.</source>
        <translation>L&apos;option {name} doit être {kind}, et non {value}&#xa0;; choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>The connection to the worker carried something that is no message ({line}); run the tool again.</source>
        <translation>La connexion au processus de calcul a transmis autre chose qu&apos;un message ({line})&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>The connection to the worker broke off inside a message; run the tool again.</source>
        <translation>La connexion au processus de calcul s&apos;est interrompue au milieu d&apos;un message&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one.</source>
        <translation>Il n&apos;y a rien à extraire&#xa0;: l&apos;emprise est de {width} x {height} pixels&#xa0;; choisissez-en une plus grande.</translation>
    </message>
    <message>
        <source>The tile size must be at least 1 pixel, not {size}.</source>
        <translation>La taille des tuiles doit être d&apos;au moins 1 pixel, et non {size}.</translation>
    </message>
    <message>
        <source>The overlap ({overlap} px) must be between 0 and the tile size ({size} px), exclusive.</source>
        <translation>Le recouvrement ({overlap} px) doit être d&apos;au moins 0 et inférieur à la taille des tuiles ({size} px).</translation>
    </message>
    <message>
        <source>The extent would be about {count} tiles ({width} x {height} pixels), which would take years; choose a smaller one.</source>
        <translation>L&apos;emprise ferait environ {count} tuiles ({width} x {height} pixels), ce qui prendrait des années&#xa0;; choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>In {what}, nobody knows {name}: install the plugin again, all of one version.</source>
        <translation>Dans {what}, personne ne connaît {name}&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>In {what}, {name} must be {kind}, not {value}: install the plugin again, all of one version.</source>
        <translation>Dans {what}, {name} doit être {kind}, et non {value}&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>In {what}, {name} is missing: install the plugin again, all of one version.</source>
        <translation>Dans {what}, {name} manque&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>the fields of {name}</source>
        <translation>les champs de {name}</translation>
    </message>
    <message>
        <source>Instead of {what} there is {found}: install the plugin again, all of one version.</source>
        <translation>Au lieu de {what}, il y a {found}&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>The image {path} does not exist; check the file names in the COCO file.</source>
        <translation>L&apos;image {path} n&apos;existe pas&#xa0;; vérifiez les noms de fichiers dans le fichier COCO.</translation>
    </message>
    <message>
        <source>The image {path} is not an 8-bit image with three bands; convert it to 8-bit RGB first.</source>
        <translation>L&apos;image {path} n&apos;est pas une image 8 bits à trois bandes&#xa0;; convertissez-la d&apos;abord en RVB 8 bits.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}); check the path.</source>
        <translation>Le fichier {path} ne peut pas être lu ({reason})&#xa0;; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>The file {path} is not a COCO file of scenes with polygons ({reason}); choose another one.</source>
        <translation>Le fichier {path} n&apos;est pas un fichier COCO de scènes avec des polygones ({reason})&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No CUDA device was found; choose the device &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>Aucun périphérique CUDA n&apos;a été trouvé&#xa0;; choisissez le périphérique &apos;auto&apos; ou &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The result cannot be written ({reason}); choose another place.</source>
        <translation>Le résultat ne peut pas être écrit ({reason})&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The reference layer {path} has no polygons; there is nothing to compare with.</source>
        <translation>La couche de référence {path} n&apos;a pas de polygones&#xa0;; il n&apos;y a rien à comparer.</translation>
    </message>
    <message>
        <source>The reference layer has no polygons in the extent; choose another extent.</source>
        <translation>La couche de référence n&apos;a pas de polygones dans l&apos;emprise&#xa0;; choisissez une autre emprise.</translation>
    </message>
    <message>
        <source>One of the polygons is larger than any building: check the layers, or give a coarser resolution.</source>
        <translation>L&apos;un des polygones est plus grand que tout bâtiment&#xa0;: vérifiez les couches, ou donnez une résolution plus grossière.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give its west, south, east and north in degrees.</source>
        <translation>{given} n&apos;est pas une emprise&#xa0;; donnez ouest, sud, est et nord en degrés.</translation>
    </message>
    <message>
        <source>The two layers span {width} × {height} km, more than the {most} km that can be compared at once: give an extent, or check the layers&apos; CRS.</source>
        <translation>Les deux couches s&apos;étendent sur {width} × {height} km, plus que les {most} km que l&apos;on peut comparer à la fois&#xa0;: donnez une emprise, ou vérifiez le SCR des couches.</translation>
    </message>
    <message>
        <source>The coordinates in {path} are no degrees, though its CRS is: save it in its true CRS.</source>
        <translation>Les coordonnées de {path} ne sont pas en degrés, alors que son SCR l&apos;est&#xa0;: enregistrez-le dans son vrai SCR.</translation>
    </message>
    <message>
        <source>The file {path} does not exist; check the path.</source>
        <translation>Le fichier {path} n&apos;existe pas&#xa0;; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>The layer {path} is not in {crs}: save it so, or use quoin:evaluatebuildings, which takes any CRS.</source>
        <translation>La couche {path} n&apos;est pas en {crs}&#xa0;: enregistrez-la ainsi, ou utilisez quoin:evaluatebuildings, qui accepte tout SCR.</translation>
    </message>
    <message>
        <source>The layer {path} is in {crs}, which is not known here: save it in {known} first.</source>
        <translation>La couche {path} est en {crs}, inconnu ici&#xa0;: enregistrez-la d&apos;abord en {known}.</translation>
    </message>
    <message>
        <source>The file {path} is no GeoJSON or GeoPackage with polygons ({reason}); choose another one.</source>
        <translation>Le fichier {path} n&apos;est pas un GeoJSON ou GeoPackage avec des polygones ({reason})&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Tile {index} came out of order; run the tool again.</source>
        <translation>La tuile {index} est venue dans le désordre&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>Tile {index} is {size} large instead of {expected}; run the tool again.</source>
        <translation>La tuile {index} est de taille {size} au lieu de {expected}&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>its weights {name} are {found}, and {expected} in the network</source>
        <translation>ses poids {name} sont {found}, et {expected} dans le réseau</translation>
    </message>
    <message>
        <source>This version of Quoin knows no models of the kind {kind}: update Quoin, or choose another one.</source>
        <translation>Cette version de Quoin ne connaît pas de modèles de type {kind}&#xa0;: mettez Quoin à jour, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The weights are not finite, so that {path} is not written; train at a lower learning rate.</source>
        <translation>Les poids ne sont pas finis, {path} n&apos;est donc pas écrit&#xa0;; entraînez avec un taux d&apos;apprentissage plus faible.</translation>
    </message>
    <message>
        <source>it is of the kind {kind}, which this version of Quoin does not know</source>
        <translation>il est de type {kind}, que cette version de Quoin ne connaît pas</translation>
    </message>
    <message>
        <source>its weights are not finite</source>
        <translation>ses poids ne sont pas finis</translation>
    </message>
    <message>
        <source>There is no grouping named {name}: choose outline or nearest.</source>
        <translation>Il n&apos;y a pas de regroupement nommé {name}&#xa0;: choisissez outline ou nearest.</translation>
    </message>
    <message>
        <source>A trunk that stays as it is has to come from a trained file; name one with --start.</source>
        <translation>Un tronc qui reste tel quel doit venir d&apos;un fichier entraîné&#xa0;; donnez-en un avec --start.</translation>
    </message>
    <message>
        <source>The model&apos;s card would not be valid, {reason}; change that option.</source>
        <translation>La fiche du modèle ne serait pas valide, {reason}&#xa0;; modifiez cette option.</translation>
    </message>
    <message>
        <source>{folder} holds the scenes themselves; choose another folder.</source>
        <translation>{folder} contient les scènes elles-mêmes&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no optimiser {name}; choose one of {choices}.</source>
        <translation>Il n&apos;y a pas d&apos;optimiseur {name}&#xa0;; choisissez l&apos;un de {choices}.</translation>
    </message>
    <message>
        <source>A model of the kind {kind} learns nothing: train one of another kind.</source>
        <translation>Un modèle de type {kind} n&apos;apprend rien&#xa0;: entraînez-en un d&apos;un autre type.</translation>
    </message>
    <message>
        <source>The run cannot go on from {path} ({reason}); give its own options, or another folder.</source>
        <translation>L&apos;entraînement ne peut pas reprendre à partir de {path} ({reason})&#xa0;; donnez ses propres options, ou un autre dossier.</translation>
    </message>
    <message>
        <source>The file to start with has no {name} as this kind of model has it; choose another one.</source>
        <translation>Le fichier de départ n&apos;a pas {name} tel que l&apos;a ce type de modèle&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again.</source>
        <translation>Les bibliothèques de Quoin ne peuvent pas être chargées ({reason})&#xa0;: installez-les de nouveau.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again, and if that does not help install Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>Les bibliothèques de Quoin ne peuvent pas être chargées ({reason})&#xa0;: installez-les de nouveau et, si cela n&apos;aide pas, installez Microsoft Visual C++ Redistributable.</translation>
    </message>
    <message>
        <source>Quoin failed in a way it was not prepared for ({reason}): please report it with the log.</source>
        <translation>Quoin a échoué d&apos;une façon imprévue ({reason})&#xa0;: veuillez le signaler avec le journal.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory: choose a smaller tile size, or the device &apos;cpu&apos;.</source>
        <translation>La mémoire de la carte graphique ne suffit pas&#xa0;: choisissez une taille de tuiles plus petite, ou le périphérique &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>The computer ran out of memory: choose a smaller tile size, or close other programs.</source>
        <translation>La mémoire de l&apos;ordinateur ne suffit pas&#xa0;: choisissez une taille de tuiles plus petite, ou fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>No raster was begun; run the tool again.</source>
        <translation>Aucun raster n&apos;a été commencé&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>No model is loaded; run the tool again.</source>
        <translation>Aucun modèle n&apos;est chargé&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>Nothing of this view is kept; let Quoin look at it again.</source>
        <translation>Rien n&apos;est gardé de cette vue&#xa0;; laissez Quoin la regarder de nouveau.</translation>
    </message>
    <message>
        <source>The view would take {needed} GB of memory, and {free} GB may be used: zoom in, or extract the whole extent instead.</source>
        <translation>La vue prendrait {needed} Go de mémoire, et {free} Go peuvent être utilisés&#xa0;: zoomez, ou extrayez plutôt toute l&apos;emprise.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give west, east, south and north as numbers, or leave it empty.</source>
        <translation>{given} n&apos;est pas une emprise&#xa0;; donnez ouest, est, sud et nord en nombres, ou laissez vide.</translation>
    </message>
    <message>
        <source>The layer {layer} has no CRS, or one that its coordinates do not fit: set its true CRS.</source>
        <translation>La couche {layer} n&apos;a pas de SCR, ou un SCR auquel ses coordonnées ne correspondent pas&#xa0;: définissez son vrai SCR.</translation>
    </message>
    <message>
        <source>The layer {layer} is in a CRS without a place on Earth ({crs}), where layers are compared: save it in another CRS.</source>
        <translation>La couche {layer} est dans un SCR sans place sur la Terre ({crs}), où les couches sont comparées&#xa0;: enregistrez-la dans un autre SCR.</translation>
    </message>
    <message>
        <source>No polygon of the layer {layer} has a size and a place in its CRS: set the layer&apos;s true CRS.</source>
        <translation>Aucun polygone de la couche {layer} n&apos;a de taille et de place dans son SCR&#xa0;: définissez le vrai SCR de la couche.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>des points</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>des lignes</translation>
    </message>
    <message>
        <source>no geometries</source>
        <translation>aucune géométrie</translation>
    </message>
    <message>
        <source>The layer {layer} holds {found}, no polygons; choose a layer of polygons.</source>
        <translation>La couche {layer} contient {found} et pas de polygones&#xa0;; choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; or leave it empty.</source>
        <translation>L&apos;option {name} doit être {kind}, et non {value}&#xa0;; ou laissez-la vide.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place for it.</source>
        <translation>La sortie {path} ne peut pas être ouverte&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>change the rules of the table, or choose another output</source>
        <translation>modifiez les règles de la table, ou choisissez une autre sortie</translation>
    </message>
    <message>
        <source>end what else is writing to it, or choose another output</source>
        <translation>arrêtez ce qui y écrit aussi, ou choisissez une autre sortie</translation>
    </message>
    <message>
        <source>check that the disk has room and the layer can be edited</source>
        <translation>vérifiez que le disque a de la place et que la couche est modifiable</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output ({reason}); {advice}.</source>
        <translation>Les bâtiments ne peuvent pas être écrits dans la sortie ({reason})&#xa0;; {advice}.</translation>
    </message>
    <message>
        <source>Of {count} buildings only {found} can be read back from the output {path}; check that the disk has room, or choose another format.</source>
        <translation>Sur {count} bâtiments, seuls {found} peuvent être relus de la sortie {path}&#xa0;; vérifiez que le disque a de la place, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output, which gives no reason; check that the disk has room and the layer can be edited.</source>
        <translation>Les bâtiments ne peuvent pas être écrits dans la sortie, qui ne donne pas de raison&#xa0;; vérifiez que le disque a de la place et que la couche est modifiable.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place or name for it.</source>
        <translation>La sortie {path} ne peut pas être ouverte&#xa0;; choisissez un autre emplacement ou un autre nom.</translation>
    </message>
    <message>
        <source>Another run keeps writing to the output; wait for its end, or choose another output.</source>
        <translation>Un autre traitement écrit sans cesse dans la sortie&#xa0;; attendez sa fin, ou choisissez une autre sortie.</translation>
    </message>
    <message>
        <source>The output {path} would overwrite the input {layer}; choose another place for it.</source>
        <translation>La sortie {path} écraserait l&apos;entrée {layer}&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The layer {layer} is open for editing where the output {path} would be written; end the editing first, or choose another place for the output.</source>
        <translation>La couche {layer} est en cours d&apos;édition là où la sortie {path} serait écrite&#xa0;; terminez d&apos;abord l&apos;édition, ou choisissez un autre emplacement pour la sortie.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place for it.</source>
        <translation>{path} ne peut pas être écrit ({reason})&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be edited; choose another one, or remove its read-only flag.</source>
        <translation>La couche «&#xa0;{layer}&#xa0;» n&apos;est pas modifiable&#xa0;; choisissez-en une autre, ou retirez sa protection en écriture.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take a building; check that it can be edited.</source>
        <translation>La couche «&#xa0;{layer}&#xa0;» n&apos;a pas accepté un bâtiment&#xa0;; vérifiez qu&apos;elle est modifiable.</translation>
    </message>
    <message>
        <source>The buildings lie outside of what the layer “{layer}” covers with its coordinate reference system {crs}; choose a layer with another one.</source>
        <translation>Les bâtiments sont en dehors de ce que la couche «&#xa0;{layer}&#xa0;» couvre avec son système de coordonnées {crs}&#xa0;; choisissez une couche qui en a un autre.</translation>
    </message>
    <message>
        <source>The raster could not be read around {place}; check that its file or service is intact.</source>
        <translation>Le raster n&apos;a pas pu être lu autour de {place}&#xa0;; vérifiez que son fichier ou son service est intact.</translation>
    </message>
    <message>
        <source>{count} bands are chosen; choose one band or three (red, green, blue).</source>
        <translation>{count} bandes sont choisies&#xa0;; choisissez une bande ou trois (rouge, vert, bleu).</translation>
    </message>
    <message>
        <source>The raster has no band {number}; choose among its {count} bands.</source>
        <translation>Le raster n&apos;a pas de bande {number}&#xa0;; choisissez parmi ses {count} bandes.</translation>
    </message>
    <message>
        <source>The raster has no band but the one for opacity; choose an image with colours or grey values.</source>
        <translation>Le raster n&apos;a que la bande d&apos;opacité&#xa0;; choisissez une image en couleurs ou en niveaux de gris.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has coordinates that its CRS ({crs}) does not allow; set its true CRS in its properties, under Source.</source>
        <translation>La couche raster «&#xa0;{layer}&#xa0;» a des coordonnées que son SCR ({crs}) n&apos;admet pas&#xa0;; définissez son vrai SCR dans ses propriétés, sous Source.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, which no camera makes; set the layer&apos;s true CRS in its properties, under Source.</source>
        <translation>Le raster a des pixels de {metres} m au sol, ce que ne fait aucune caméra&#xa0;; définissez le vrai SCR de la couche dans ses propriétés, sous Source.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, in which no building can be seen; choose a finer image, or set the layer&apos;s true CRS where that is not its size.</source>
        <translation>Le raster a des pixels de {metres} m au sol, dans lesquels aucun bâtiment n&apos;est visible&#xa0;; choisissez une image plus fine, ou définissez le vrai SCR de la couche si ce n&apos;est pas leur taille.</translation>
    </message>
    <message>
        <source>{count} places, the first around {place}</source>
        <translation>{count} endroits, le premier autour de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>Le raster n&apos;a pas pu être lu partout ({places}), des bâtiments y manquent donc&#xa0;: vérifiez que son fichier ou son service est intact (le journal des messages de QGIS en dit plus), et extrayez de nouveau à cet endroit.</translation>
    </message>
    <message>
        <source>The service says that it has no image in {places}, so nothing can be found there.</source>
        <translation>Le service dit ne pas avoir d&apos;image partout ({places}), rien ne peut donc y être trouvé.</translation>
    </message>
    <message>
        <source>one place, around {place}</source>
        <translation>un endroit, autour de {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing; the run ended there: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>Le raster n&apos;a pas pu être lu partout ({places}), des bâtiments y manquent donc, et le traitement s&apos;est arrêté là&#xa0;: vérifiez que son fichier ou son service est intact (le journal des messages de QGIS en dit plus), et extrayez de nouveau à cet endroit.</translation>
    </message>
    <message>
        <source>The CRS {crs} has no place at {place}; set the layer&apos;s true CRS.</source>
        <translation>Le SCR {crs} n&apos;a pas de place en {place}&#xa0;; définissez le vrai SCR de la couche.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” cannot be read; check that its file or service still exists.</source>
        <translation>La couche raster «&#xa0;{layer}&#xa0;» ne peut pas être lue&#xa0;; vérifiez que son fichier ou son service existe encore.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has no coordinate reference system; set one in its properties, under Source.</source>
        <translation>La couche raster «&#xa0;{layer}&#xa0;» n&apos;a pas de système de coordonnées de référence&#xa0;; définissez-en un dans ses propriétés, sous Source.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>La couche raster «&#xa0;{layer}&#xa0;» a des pixels d&apos;un type que Quoin ne lit pas&#xa0;; convertissez-la d&apos;abord en 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>The map service “{layer}” has no end; choose an extent to extract from.</source>
        <translation>Le service cartographique «&#xa0;{layer}&#xa0;» n&apos;a pas de fin&#xa0;; choisissez une emprise à extraire.</translation>
    </message>
    <message>
        <source>The extent lies outside the raster layer “{layer}”; choose one that meets it.</source>
        <translation>L&apos;emprise est en dehors de la couche raster «&#xa0;{layer}&#xa0;»&#xa0;; choisissez-en une qui la touche.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels at {metres} m on the ground, in {count} tiles</source>
        <translation>{width} × {height} pixels de {metres} m au sol, en {count} tuiles</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then set Quoin up again.</source>
        <translation>Le disque est plein&#xa0;: libérez de la place, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>Torch or a library beside it has no build for this computer&apos;s system and Python: Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Torch ou une bibliothèque associée n&apos;existe pas pour le système et le Python de cet ordinateur&#xa0;: Quoin fonctionne sous Windows et Linux 64 bits et sur les Mac à puce Apple, avec Python 3.11 à 3.14.</translation>
    </message>
    <message>
        <source>The folder of Quoin&apos;s libraries cannot be written to: set the environment variable QUOIN_HOME to another.</source>
        <translation>Le dossier des bibliothèques de Quoin n&apos;est pas accessible en écriture&#xa0;: définissez la variable d&apos;environnement QUOIN_HOME sur un autre.</translation>
    </message>
    <message>
        <source>The set-up was cancelled before it was complete: set Quoin up again to have it.</source>
        <translation>L&apos;installation a été annulée avant la fin&#xa0;: installez Quoin de nouveau pour l&apos;avoir.</translation>
    </message>
    <message>
        <source>The view cannot be found on the raster layer “{layer}”; zoom to the layer and try again.</source>
        <translation>La vue ne se trouve pas sur la couche raster «&#xa0;{layer}&#xa0;»&#xa0;; zoomez sur la couche et réessayez.</translation>
    </message>
    <message>
        <source>Quoin met what it was not prepared for ({reason}): see its log, and please report it.</source>
        <translation>Quoin a rencontré un problème imprévu ({reason})&#xa0;: voyez son journal, et veuillez le signaler.</translation>
    </message>
    <message>
        <source>The worker sent {found} instead of {wanted}: install the plugin again, all of one version.</source>
        <translation>Le processus de calcul a envoyé {found} au lieu de {wanted}&#xa0;: réinstallez l&apos;extension, toute de la même version.</translation>
    </message>
    <message>
        <source>Quoin&apos;s torch environment is not set up yet: press Set up in QGIS under Plugins ▸ Quoin ▸ Quoin panel, or, without a desktop, run “python3 -m quoin.processing.setup” in the folder {folder}.</source>
        <translation>L&apos;environnement torch de Quoin n&apos;est pas encore installé&#xa0;: appuyez sur Installer dans QGIS sous Extensions ▸ Quoin ▸ Panneau Quoin ou, sans bureau, lancez «&#xa0;python3 -m quoin.processing.setup&#xa0;» dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>Quoin&apos;s worker cannot be started with {path} ({reason}): set Quoin up again.</source>
        <translation>Le processus de calcul de Quoin ne peut pas être lancé avec {path} ({reason})&#xa0;: installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The command {command} failed ({reason}); try it again.</source>
        <translation>La commande {command} a échoué ({reason})&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The command {command} stopped without a word; try it again.</source>
        <translation>La commande {command} s&apos;est arrêtée sans un mot&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>average precision over IoU 0.50 to 0.95</source>
        <translation>précision moyenne pour des IoU de 0,50 à 0,95</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>average precision where IoU 0.50 makes a match</source>
        <translation>précision moyenne si IoU 0,50 fait une concordance</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>average precision where IoU 0.75 makes a match</source>
        <translation>précision moyenne si IoU 0,75 fait une concordance</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>AR</translation>
    </message>
    <message>
        <source>share of references found at any score, mean over IoU 0.50 to 0.95</source>
        <translation>part des références trouvées quel que soit le score, moyenne pour des IoU de 0,50 à 0,95</translation>
    </message>
    <message>
        <source>Boundary AP</source>
        <translation>AP des contours</translation>
    </message>
    <message>
        <source>AP by the smaller of mask IoU and Boundary IoU</source>
        <translation>AP selon la plus petite de l&apos;IoU des masques et de l&apos;IoU des contours</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>share of the predictions that match a reference (IoU 0.50)</source>
        <translation>part des prédictions qui concordent avec une référence (IoU 0,50)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>share of the references that a prediction matches (IoU 0.50)</source>
        <translation>part des références avec lesquelles une prédiction concorde (IoU 0,50)</translation>
    </message>
    <message>
        <source>Mask IoU</source>
        <translation>IoU des masques</translation>
    </message>
    <message>
        <source>overlap of a building with its reference</source>
        <translation>recouvrement d&apos;un bâtiment avec sa référence</translation>
    </message>
    <message>
        <source>Mask F1</source>
        <translation>F1 des masques</translation>
    </message>
    <message>
        <source>overlap of a building with its reference, as F1</source>
        <translation>recouvrement d&apos;un bâtiment avec sa référence, en F1</translation>
    </message>
    <message>
        <source>Mask IoU, pooled</source>
        <translation>IoU des masques, cumulée</translation>
    </message>
    <message>
        <source>the same over the pixels of all patches</source>
        <translation>la même sur les pixels de toutes les imagettes</translation>
    </message>
    <message>
        <source>Mask F1, pooled</source>
        <translation>F1 des masques, cumulé</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>overlap of all built-up pixels, mean over images</source>
        <translation>recouvrement de tous les pixels bâtis, moyenne sur les images</translation>
    </message>
    <message>
        <source>C-IoU</source>
        <translation>C-IoU</translation>
    </message>
    <message>
        <source>IoU, lessened where the number of vertices differs</source>
        <translation>IoU, diminuée là où le nombre de sommets diffère</translation>
    </message>
    <message>
        <source>N-ratio</source>
        <translation>Rapport N</translation>
    </message>
    <message>
        <source>predicted vertices per reference vertex; 1 is best</source>
        <translation>sommets prédits par sommet de référence&#xa0;; 1 est le mieux</translation>
    </message>
    <message>
        <source>C-IoU, matched</source>
        <translation>C-IoU des concordances</translation>
    </message>
    <message>
        <source>C-IoU of a building with its reference</source>
        <translation>C-IoU d&apos;un bâtiment avec sa référence</translation>
    </message>
    <message>
        <source>N-ratio, matched</source>
        <translation>Rapport N des concordances</translation>
    </message>
    <message>
        <source>N-ratio over the buildings that match a reference</source>
        <translation>rapport N des bâtiments qui concordent avec une référence</translation>
    </message>
    <message>
        <source>PoLiS</source>
        <translation>PoLiS</translation>
    </message>
    <message>
        <source>distance between outlines</source>
        <translation>distance entre contours</translation>
    </message>
    <message>
        <source>distance between outlines, on the ground</source>
        <translation>distance entre contours, au sol</translation>
    </message>
    <message>
        <source>Max tangent angle</source>
        <translation>Angle maximal de tangente</translation>
    </message>
    <message>
        <source>worst direction of a wall</source>
        <translation>pire direction d&apos;un mur</translation>
    </message>
    <message>
        <source>Boundary IoU</source>
        <translation>IoU des contours</translation>
    </message>
    <message>
        <source>overlap of a band along the boundaries</source>
        <translation>recouvrement d&apos;une bande le long des contours</translation>
    </message>
    <message>
        <source>Boundary F, BSDS</source>
        <translation>F des contours, BSDS</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 0.75 % of the diagonal</source>
        <translation>pixels de contour qui concordent à 0,75 % de la diagonale près</translation>
    </message>
    <message>
        <source>Boundary F, 0 px</source>
        <translation>F des contours, 0 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree exactly</source>
        <translation>pixels de contour qui concordent exactement</translation>
    </message>
    <message>
        <source>Boundary F, 1 px</source>
        <translation>F des contours, 1 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 1 px</source>
        <translation>pixels de contour qui concordent à 1 px près</translation>
    </message>
    <message>
        <source>Boundary F, 3 px</source>
        <translation>F des contours, 3 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 3 px</source>
        <translation>pixels de contour qui concordent à 3 px près</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>structural similarity of the masks; mostly background, hence high</source>
        <translation>similarité structurelle des masques&#xa0;; surtout du fond, donc élevée</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>share of the patches with a prediction over their middle</source>
        <translation>part des imagettes avec une prédiction sur leur milieu</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>images that were looked at</source>
        <translation>images examinées</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>references that were compared with</source>
        <translation>références avec lesquelles on a comparé</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>time to find the buildings, mean per image</source>
        <translation>temps pour trouver les bâtiments, moyenne par image</translation>
    </message>
    <message>
        <source>Bands {red}, {green} and {blue} are read as red, green and blue: {reason}.</source>
        <translation>Les bandes {red}, {green} et {blue} sont lues comme rouge, vert et bleu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>comme choisi</translation>
    </message>
    <message>
        <source>it comes first, and there are no three for colours</source>
        <translation>elle vient en premier, et il n&apos;y en a pas trois pour des couleurs</translation>
    </message>
    <message>
        <source>so the layer is shown</source>
        <translation>comme la couche est affichée</translation>
    </message>
    <message>
        <source>Band {number} is read: {reason}.</source>
        <translation>La bande {number} est lue&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>so says the file&apos;s colour interpretation</source>
        <translation>selon l&apos;interprétation des couleurs du fichier</translation>
    </message>
    <message>
        <source>so says the file by the bands&apos; names</source>
        <translation>selon les noms des bandes dans le fichier</translation>
    </message>
    <message>
        <source>nothing says what they are, and they come first</source>
        <translation>rien ne dit ce qu&apos;elles sont, et elles viennent en premier</translation>
    </message>
    <message>
        <source>a line of at most 200 characters</source>
        <translation>une ligne de 200 caractères au plus</translation>
    </message>
    <message>
        <source>at most 64 numbers, or texts of at most 200 characters, by name</source>
        <translation>au plus 64 nombres, ou textes de 200 caractères au plus, par nom</translation>
    </message>
    <message>
        <source>What the last worker held cannot be read; run the tool again.</source>
        <translation>Ce que le dernier processus de calcul contenait ne peut pas être lu&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>What the last worker held is of another raster; run the tool again.</source>
        <translation>Ce que le dernier processus de calcul contenait vient d&apos;un autre raster&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>{count} polygons cross themselves or cover less than a square metre; correct them, or mend them with Fix geometries.</source>
        <translation>{count} polygones se croisent eux-mêmes ou couvrent moins d&apos;un mètre carré&#xa0;; corrigez-les, ou réparez-les avec Réparer les géométries.</translation>
    </message>
    <message>
        <source>Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.</source>
        <translation>Seuls {count} bâtiments sont dessinés, et moins de {least} sont trop peu pour en apprendre&#xa0;; dessinez-en plus.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie outside the image or where it shows nothing; choose the image on which they were drawn, and see that both layers have their true CRS.</source>
        <translation>{count} polygones sur {drawn} sont hors de l&apos;image ou là où elle ne montre rien&#xa0;; choisissez l&apos;image sur laquelle ils ont été dessinés, et vérifiez que les deux couches ont leur vrai SCR.</translation>
    </message>
    <message>
        <source>{count} polygons lie over others by more than {share} % of their area; draw each building once and leave no overlap.</source>
        <translation>{count} polygones en recouvrent d&apos;autres sur plus de {share} % de leur surface&#xa0;; dessinez chaque bâtiment une fois et ne laissez pas de chevauchement.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is averaged down; choose a base of a finer resolution where there is one.</source>
        <translation>L&apos;image a {own} m par pixel et la base travaille à {base} m, elle est donc ramenée par moyenne&#xa0;; choisissez une base de résolution plus fine s&apos;il y en a une.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is enlarged and shows little to learn from; take a finer image.</source>
        <translation>L&apos;image a {own} m par pixel et la base travaille à {base} m, elle est donc agrandie et montre peu de quoi apprendre&#xa0;; prenez une image plus fine.</translation>
    </message>
    <message>
        <source>The outlines lie {metres} m too far to the {direction} on the image; move them back, or let Quoin do it.</source>
        <translation>Les contours sont décalés de {metres} m vers {direction} sur l&apos;image&#xa0;; remettez-les en place, ou laissez Quoin le faire.</translation>
    </message>
    <message>
        <source>The outlines lie beside the buildings of the image by about {metres} m, differently from place to place; correct them on this image.</source>
        <translation>Les contours sont à côté des bâtiments de l&apos;image d&apos;environ {metres} m, différemment d&apos;un endroit à l&apos;autre&#xa0;; corrigez-les sur cette image.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>la droite</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>le bas à droite</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>le bas</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>le bas à gauche</translation>
    </message>
    <message>
        <source>left</source>
        <translation>la gauche</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>le haut à gauche</translation>
    </message>
    <message>
        <source>top</source>
        <translation>le haut</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>le haut à droite</translation>
    </message>
    <message>
        <source>The base finds {count} buildings inside the area that nobody has drawn; draw those that are some, or leave them out of the area.</source>
        <translation>La base trouve dans la zone {count} bâtiments que personne n&apos;a dessinés&#xa0;; dessinez ceux qui en sont, ou laissez-les hors de la zone.</translation>
    </message>
    <message>
        <source>There is no model {model}; choose another one, or import its file under Models in Quoin&apos;s panel.</source>
        <translation>Il n&apos;y a pas de modèle {model}&#xa0;; choisissez-en un autre, ou importez son fichier sous Modèles dans le panneau Quoin.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a model: take 1 to 64 letters, digits, spaces and signs of . + - _, and no name of a model that comes with Quoin.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est pas un nom de modèle&#xa0;: prenez 1 à 64 lettres, chiffres, espaces et signes parmi . + - _, et pas le nom d&apos;un modèle fourni avec Quoin.</translation>
    </message>
    <message>
        <source>The model file {path} is larger than 1 GB; choose another one.</source>
        <translation>Le fichier de modèle {path} dépasse 1 Go&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The model file {path} is of the kind {kind}, which this version of Quoin does not know; update Quoin.</source>
        <translation>Le fichier de modèle {path} est de type {kind}, que cette version de Quoin ne connaît pas&#xa0;; mettez Quoin à jour.</translation>
    </message>
    <message>
        <source>The model {name} comes with Quoin and stays as it is; export it to have a copy.</source>
        <translation>Le modèle {name} est fourni avec Quoin et reste tel quel&#xa0;; exportez-le pour en avoir une copie.</translation>
    </message>
    <message>
        <source>There is a model {name} already; choose another name.</source>
        <translation>Il y a déjà un modèle {name}&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be taken in ({reason}); make room or choose another one.</source>
        <translation>Le fichier de modèle {path} ne peut pas être repris ({reason})&#xa0;; libérez de la place ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({reason}); choose another place.</source>
        <translation>Le fichier {path} ne peut pas être écrit ({reason})&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The model {name} cannot be renamed ({reason}); see that its file is there and not in use.</source>
        <translation>Le modèle {name} ne peut pas être renommé ({reason})&#xa0;; vérifiez que son fichier est là et n&apos;est pas utilisé.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted ({reason}); see that its file is there and not in use.</source>
        <translation>Le modèle {name} ne peut pas être supprimé ({reason})&#xa0;; vérifiez que son fichier est là et n&apos;est pas utilisé.</translation>
    </message>
    <message>
        <source>{path} cannot be the name of a file; choose another place for it.</source>
        <translation>{path} ne peut pas être le nom d&apos;un fichier&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Of {tiles} tiles {count} are left out, since one worker process after the other was lost at them, so buildings there are missing: see the log for their last words, and choose a smaller part.</source>
        <translation>Sur {tiles} tuiles, {count} sont omises, car un processus de calcul après l&apos;autre y a été perdu, des bâtiments y manquent donc&#xa0;: voyez leurs derniers mots dans le journal, et choisissez une partie plus petite.</translation>
    </message>
    <message>
        <source>The folder {path} is not yours: delete it, or let TMPDIR name another place.</source>
        <translation>Le dossier {path} n&apos;est pas à vous&#xa0;: supprimez-le, ou indiquez un autre emplacement avec TMPDIR.</translation>
    </message>
    <message>
        <source>Setting up the libraries failed ({reason}): the log has more, as has {log}.</source>
        <translation>L&apos;installation des bibliothèques a échoué ({reason})&#xa0;: le journal en dit plus, ainsi que {log}.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a user name and a password: enter them in QGIS under Settings ▸ Options ▸ Network, or in the variable HTTPS_PROXY in a shell, then set Quoin up again.</source>
        <translation>Le proxy de votre réseau demande un nom d&apos;utilisateur et un mot de passe&#xa0;: saisissez-les dans QGIS sous Préférences ▸ Options ▸ Réseau, ou dans la variable HTTPS_PROXY dans un terminal, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The certificate of the package index was refused, as happens where the clock is wrong or a company&apos;s network puts its own in place: set the clock, or add your network&apos;s authority in QGIS under Settings ▸ Options ▸ Authentication (in a shell: SSL_CERT_FILE), then set Quoin up again.</source>
        <translation>Le certificat de l&apos;index de paquets a été refusé, comme il arrive quand l&apos;horloge est fausse ou que le réseau d&apos;une entreprise met le sien&#xa0;: mettez l&apos;horloge à l&apos;heure, ou ajoutez l&apos;autorité de votre réseau dans QGIS sous Préférences ▸ Options ▸ Authentification (dans un terminal&#xa0;: SSL_CERT_FILE), puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>A library differs from what Quoin was made with and was not installed: if QUOIN_INDEX_URL names an index of your own, let it pass files on unchanged, then set Quoin up again.</source>
        <translation>Une bibliothèque diffère de celle avec laquelle Quoin a été fait et n&apos;a pas été installée&#xa0;: si QUOIN_INDEX_URL nomme un index à vous, faites qu&apos;il transmette les fichiers inchangés, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The package index asks for an account: put the name and password into a file .netrc in your home folder, then set Quoin up again.</source>
        <translation>L&apos;index de paquets demande un compte&#xa0;: mettez le nom et le mot de passe dans un fichier .netrc de votre dossier personnel, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>No Python from 3.11 to 3.14 is on this computer and none can be fetched: install one from python.org, then set Quoin up again.</source>
        <translation>Il n&apos;y a pas de Python de 3.11 à 3.14 sur cet ordinateur et aucun ne peut être téléchargé&#xa0;: installez-en un de python.org, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The Python package index cannot be reached, or breaks off: check the network connection, then set Quoin up again; what was fetched is kept.</source>
        <translation>L&apos;index de paquets de Python est injoignable ou s&apos;interrompt&#xa0;: vérifiez la connexion au réseau, puis installez Quoin de nouveau&#xa0;; ce qui est téléchargé est gardé.</translation>
    </message>
    <message>
        <source>The folder {folder} for Quoin&apos;s libraries cannot be made or written to: set the environment variable QUOIN_HOME to a folder that can.</source>
        <translation>Le dossier {folder} des bibliothèques de Quoin ne peut pas être créé, ou on ne peut pas y écrire&#xa0;: donnez à la variable d&apos;environnement QUOIN_HOME un dossier où on le peut.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries need {needed} GB of disk and {folder} has {free} GB free: free some space, or set the environment variable QUOIN_HOME to a folder on another disk.</source>
        <translation>Les bibliothèques de Quoin ont besoin de {needed} Go sur le disque et {folder} en a {free} de libres&#xa0;: libérez de la place, ou donnez à la variable d&apos;environnement QUOIN_HOME un dossier d&apos;un autre disque.</translation>
    </message>
    <message>
        <source>The libraries were installed but do not work on this computer ({reason}): the log has more.</source>
        <translation>Les bibliothèques ont été installées, mais ne marchent pas sur cet ordinateur ({reason})&#xa0;: le journal en dit plus.</translation>
    </message>
    <message>
        <source>Another set-up of Quoin is running on this computer: let it end, or stop it, and try it again.</source>
        <translation>Une autre installation de Quoin est en cours sur cet ordinateur&#xa0;: laissez-la finir, ou arrêtez-la, et réessayez.</translation>
    </message>
    <message>
        <source>The libraries in {folder} are in use: close other windows of QGIS, and try it again.</source>
        <translation>Les bibliothèques de {folder} sont utilisées&#xa0;: fermez les autres fenêtres de QGIS et réessayez.</translation>
    </message>
    <message>
        <source>The package index {index} does not have {name}: let QUOIN_INDEX_URL name one that has what PyPI has, then set Quoin up again.</source>
        <translation>L&apos;index de paquets {index} n&apos;a pas {name}&#xa0;: donnez à QUOIN_INDEX_URL un index qui a ce que PyPI a, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that Quoin was made with, so it was not used: if an index or a proxy of your own changes files, let it pass this one on unchanged, then set Quoin up again.</source>
        <translation>Le fichier {name} n&apos;est pas celui avec lequel Quoin a été fait et n&apos;a donc pas été utilisé&#xa0;: si un index ou un proxy à vous modifie des fichiers, faites qu&apos;il transmette celui-ci inchangé, puis installez Quoin de nouveau.</translation>
    </message>
    <message>
        <source>The libraries have no build for this computer ({system}, {machine}): Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon.</source>
        <translation>Il n&apos;y a pas de bibliothèques pour cet ordinateur ({system}, {machine})&#xa0;: Quoin marche sous Windows et Linux 64 bits et sur les Mac à puce Apple.</translation>
    </message>
    <message>
        <source>The folder {folder} lacks the file {name}: fill it as the page on set-up says, then choose it again.</source>
        <translation>Il manque le fichier {name} dans le dossier {folder}&#xa0;: remplissez-le comme le dit la page sur l&apos;installation, puis choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Features change with the trunk that gives them: --kept-crops goes with --head-only.</source>
        <translation>Les caractéristiques changent avec le tronc qui les donne&#xa0;: --kept-crops va avec --head-only.</translation>
    </message>
    <message>
        <source>The model {name} learns nothing; choose another base.</source>
        <translation>Le modèle {name} n&apos;apprend rien&#xa0;; choisissez une autre base.</translation>
    </message>
    <message>
        <source>What is learned from takes {needed} GB of the disk until the end, and {free} GB are free in {folder}; make room there, or take fewer steps.</source>
        <translation>Ce dont on apprend prend {needed} Go du disque jusqu&apos;à la fin, et {free} Go sont libres dans {folder}&#xa0;; faites-y de la place, ou prenez moins de pas.</translation>
    </message>
    <message>
        <source>The pixels of the image were not written whole; run the tool again.</source>
        <translation>Les pixels de l&apos;image n&apos;ont pas été écrits en entier&#xa0;; relancez l&apos;outil.</translation>
    </message>
    <message>
        <source>The model cannot be called so, {reason}; choose another name.</source>
        <translation>Le modèle ne peut pas s&apos;appeler ainsi, {reason}&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all layers have their true CRS.</source>
        <translation>{count} polygones sur {drawn} ne sont sur aucune des images, et rien n&apos;est appris d&apos;eux&#xa0;; vérifiez que toutes les couches ont leur vrai SCR.</translation>
    </message>
    <message>
        <source>The same model is being taught the same at this moment; wait until that has ended.</source>
        <translation>Le même modèle apprend la même chose en ce moment&#xa0;; attendez que ce soit fini.</translation>
    </message>
    <message>
        <source>What was drawn spreads over {megapixels} megapixels at the model&apos;s resolution, and {most} can be learned from at a time; choose a smaller area.</source>
        <translation>Ce qui est dessiné s&apos;étend sur {megapixels} mégapixels à la résolution du modèle, et on peut apprendre de {most} à la fois&#xa0;; choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>No polygon of the layer {name} lies on an image, or in an area; check the CRS of all.</source>
        <translation>Aucun polygone de la couche {name} n&apos;est sur une image ou dans une zone&#xa0;; vérifiez le SCR de toutes.</translation>
    </message>
    <message>
        <source>The layer {name} is no image; choose another one.</source>
        <translation>La couche {name} n&apos;est pas une image&#xa0;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The layer {path} has no polygons; choose one that has.</source>
        <translation>La couche {path} n&apos;a pas de polygones&#xa0;; choisissez-en une qui en a.</translation>
    </message>
    <message>
        <source>The layer {path} cannot be read ({reason}); choose another one.</source>
        <translation>La couche {path} ne peut pas être lue ({reason})&#xa0;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The raster has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>Le raster a des pixels d&apos;un type que Quoin ne lit pas&#xa0;; convertissez-le d&apos;abord en 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>{output} is whole already; without --resume it is made anew.</source>
        <translation>{output} est déjà complet&#xa0;; sans --resume il est refait.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}); check the address, such as tcp://host:8786.</source>
        <translation>Aucun ordonnanceur Dask ne répond à {address} ({reason})&#xa0;; vérifiez l&apos;adresse, par exemple tcp://host:8786.</translation>
    </message>
    <message>
        <source>Workers are lost again and again at one task ({reason}); see their logs, give them more memory, and go on with --resume.</source>
        <translation>Des processus se perdent sans cesse sur une même tâche ({reason})&#xa0;; voyez leurs journaux, donnez-leur plus de mémoire et reprenez avec --resume.</translation>
    </message>
    <message>
        <source>The scheduler is gone ({reason}); start it again, and go on with --resume.</source>
        <translation>L&apos;ordonnanceur a disparu ({reason})&#xa0;; relancez-le et reprenez avec --resume.</translation>
    </message>
    <message>
        <source>Buildings are not written as {ending}; choose a name that ends in .gpkg, .fgb or .parquet, or a folder.</source>
        <translation>Les bâtiments ne s&apos;écrivent pas en {ending}&#xa0;; choisissez un nom en .gpkg, .fgb ou .parquet, ou un dossier.</translation>
    </message>
    <message>
        <source>The raster {path} has no coordinate reference system; set one, as by gdal_edit.</source>
        <translation>Le raster {path} n&apos;a pas de système de coordonnées de référence&#xa0;; donnez-lui-en un, par exemple avec gdal_edit.</translation>
    </message>
    <message>
        <source>The raster {path} does not lie upright; make one that does, as by gdalwarp.</source>
        <translation>Le raster {path} n&apos;est pas droit&#xa0;; faites-en un qui l&apos;est, par exemple avec gdalwarp.</translation>
    </message>
    <message>
        <source>The raster {path} cannot be read ({reason}); check that its file or service is intact.</source>
        <translation>Le raster {path} ne peut pas être lu ({reason})&#xa0;; vérifiez que son fichier ou service est intact.</translation>
    </message>
    <message>
        <source>The rasters are in different coordinate reference systems; extract from each by itself.</source>
        <translation>Les rasters ont des systèmes de coordonnées différents&#xa0;; extrayez de chacun à part.</translation>
    </message>
    <message>
        <source>Nothing of what is asked for lies in the raster {path}; choose bounds that meet it.</source>
        <translation>Rien de ce qui est demandé ne se trouve dans le raster {path}&#xa0;; choisissez des limites qui le touchent.</translation>
    </message>
    <message>
        <source>A run that was broken off lies in {folder}; give --resume to go on with it, or delete the folder.</source>
        <translation>Une exécution interrompue se trouve dans {folder}&#xa0;; donnez --resume pour la reprendre, ou supprimez le dossier.</translation>
    </message>
    <message>
        <source>The run that lies in {folder} is of another raster, model or options; give those, or delete the folder.</source>
        <translation>L&apos;exécution dans {folder} est d&apos;un autre raster, modèle ou d&apos;autres options&#xa0;; donnez ceux-là, ou supprimez le dossier.</translation>
    </message>
    <message>
        <source>The layer of areas is gone; choose another one.</source>
        <translation>La couche des zones a disparu&#xa0;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is no layer of polygons; extract buildings or draw them first.</source>
        <translation>Il n&apos;y a pas de couche de polygones&#xa0;; extrayez d&apos;abord des bâtiments, ou dessinez-les.</translation>
    </message>
    <message>
        <source>No building of the layer lies there; zoom to what you have checked.</source>
        <translation>Aucun bâtiment de la couche ne s&apos;y trouve&#xa0;; zoomez sur ce que vous avez vérifié.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has neither a field “probability” nor “score” to begin the review with the most doubtful building; choose another layer.</source>
        <translation>La couche « {layer} » n&apos;a ni champ « probability » ni champ « score » pour commencer la vérification par le bâtiment le plus douteux ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take the change; check that its buildings can be edited and that it has a field “{field}” for text, or takes a new one.</source>
        <translation>La couche « {layer} » n&apos;a pas accepté la modification ; vérifiez que ses bâtiments peuvent être modifiés et qu&apos;elle a un champ « {field} » de texte, ou en accepte un nouveau.</translation>
    </message>
    <message>
        <source>Buildings are found in fewer than two scenes; calibrate on scenes that have more of them.</source>
        <translation>Des bâtiments ne sont trouvés que dans moins de deux scènes&#xa0;; calibrez avec des scènes qui en ont davantage.</translation>
    </message>
    <message>
        <source>at most 64 rising pairs of a score and a probability, each from 0 to 1</source>
        <translation>au plus 64 paires croissantes d&apos;un score et d&apos;une probabilité, chacun de 0 à 1</translation>
    </message>
    <message>
        <source>No building of the layer {layer} lies where it is compared; check its CRS, or the extent.</source>
        <translation>Aucun bâtiment de la couche {layer} ne se trouve là où elle est comparée&#xa0;; vérifiez son SCR ou l&apos;emprise.</translation>
    </message>
    <message>
        <source>[x, y] of finite numbers</source>
        <translation>[x, y] en nombres finis</translation>
    </message>
    <message>
        <source>{output} is read for the extraction; choose another name for its result.</source>
        <translation>{output} est lu pour l’extraction ; choisissez un autre nom pour son résultat.</translation>
    </message>
    <message>
        <source>{output} holds what is not of an extraction, and would be lost; choose another name, or an empty folder.</source>
        <translation>{output} contient ce qui ne vient pas d’une extraction et serait perdu ; choisissez un autre nom ou un dossier vide.</translation>
    </message>
    <message>
        <source>The extent has no place in {crs}; choose a smaller one, or check the CRS of all layers.</source>
        <translation>L’emprise n’a pas de place dans {crs} ; choisissez-en une plus petite ou vérifiez le SCR de toutes les couches.</translation>
    </message>
    <message>
        <source>A file that is needed on the way cannot be read or written ({reason}); check that the disk has room, and that the folder for temporary files is there.</source>
        <translation>Un fichier nécessaire en cours de route ne peut pas être lu ou écrit ({reason}) ; vérifiez que le disque a de la place et que le dossier des fichiers temporaires existe.</translation>
    </message>
    <message>
        <source>Nothing can be learned in the folder {path} ({reason}): delete it, or see that it is yours.</source>
        <translation>Rien ne peut être appris dans le dossier {path} ({reason}) : supprimez-le, ou faites en sorte qu’il soit à vous.</translation>
    </message>
    <message>
        <source>There are too few buildings, or they lie too close together, to set some apart that tell whether the model is better; draw more, or some that lie farther away.</source>
        <translation>Il y a trop peu de bâtiments, ou ils sont trop proches les uns des autres, pour en mettre de côté qui disent si le modèle est meilleur ; dessinez-en d’autres, ou certains plus éloignés.</translation>
    </message>
    <message>
        <source>The new model {name} cannot be kept ({reason}); make room and teach the same again, which goes on from its end.</source>
        <translation>Le nouveau modèle {name} ne peut pas être conservé ({reason}) ; faites de la place et enseignez la même chose à nouveau, ce qui reprend à la fin.</translation>
    </message>
    <message>
        <source>The disk is full where {folder} is; make room there and teach the same again, which goes on from where it was.</source>
        <translation>Le disque où se trouve {folder} est plein ; faites-y de la place et enseignez la même chose à nouveau, ce qui reprend là où c’en était.</translation>
    </message>
    <message>
        <source>What is learned from cannot be written to {folder} ({reason}); make room there, or let TMPDIR name another place.</source>
        <translation>Ce dont on apprend ne peut pas être écrit dans {folder} ({reason}) ; faites-y de la place, ou laissez TMPDIR nommer un autre endroit.</translation>
    </message>
    <message>
        <source>The command {command} was ended by the system (signal {signal}), which happens where memory is short; close other programs, and try it again.</source>
        <translation>La commande {command} a été arrêtée par le système (signal {signal}), ce qui arrive quand la mémoire manque ; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>The layer “{layer}” is edited in a transaction, in which a new field cannot be undone; add a text field “{field}” to it before the review.</source>
        <translation>La couche « {layer} » est modifiée dans une transaction, où un nouveau champ ne peut pas être annulé ; ajoutez-lui un champ de texte « {field} » avant la vérification.</translation>
    </message>
</context>
<context>
    <name>EvaluateBuildings</name>
    <message>
        <source>Evaluate buildings</source>
        <translation>Évaluer des bâtiments</translation>
    </message>
    <message>
        <source>building,footprint,accuracy,quality,compare,precision,recall,iou,polis,reference</source>
        <translation>bâtiment,emprise,précision,qualité,comparer,rappel,iou,polis,référence</translation>
    </message>
    <message>
        <source>Measures how well a layer of buildings agrees with a reference layer.</source>
        <translation>Mesure à quel point une couche de bâtiments concorde avec une couche de référence.</translation>
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
&lt;p&gt;Compare une couche de bâtiments avec une couche de référence tenue pour vraie, et donne les mesures usuelles du
domaine&#xa0;: précision moyenne, IoU, distances entre contours et d&apos;autres. Les couches peuvent avoir des SCR différents&#xa0;;
elles sont comparées en mètres vrais.&lt;/p&gt;
&lt;p&gt;Seul compte ce qui est dans l&apos;&lt;i&gt;emprise&lt;/i&gt;&#xa0;: choisissez la zone où la référence est complète, sinon chaque bâtiment
qui manque à la référence compte comme faux.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Couche résultat&lt;/b&gt;&#xa0;: &lt;i&gt;outcome&lt;/i&gt; est &lt;i&gt;matched&lt;/i&gt; (IoU de 0,5 ou plus&#xa0;; le bâtiment est montré), &lt;i&gt;missed&lt;/i&gt;
(une référence à laquelle aucun bâtiment ne correspond) ou &lt;i&gt;false&lt;/i&gt; (un bâtiment qui ne correspond à aucune
référence)&#xa0;; &lt;i&gt;error&lt;/i&gt; dit ce qui ne va pas&#xa0;: &lt;i&gt;missed&lt;/i&gt;, &lt;i&gt;false&lt;/i&gt;, &lt;i&gt;merged&lt;/i&gt; (plusieurs références dans un
bâtiment), &lt;i&gt;split&lt;/i&gt; (plusieurs bâtiments dans une référence), &lt;i&gt;ragged&lt;/i&gt; (correspondant, mais avec un contour bien
plus long ou bien plus de sommets que la référence).&lt;/p&gt;
&lt;p&gt;La précision moyenne demande le champ &lt;i&gt;score&lt;/i&gt;&#xa0;; sans lui, tous les bâtiments comptent comme également sûrs.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>The layer to measure, for instance one that Quoin has extracted.</source>
        <translation>La couche à mesurer, par exemple une que Quoin a extraite.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>The layer that is taken for true.</source>
        <translation>La couche tenue pour vraie.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>The area in which the reference is complete; all of both layers if empty.</source>
        <translation>La zone où la référence est complète&#xa0;; la totalité des deux couches si vide.</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Bâtiments concordants, manqués et faux</translation>
    </message>
    <message>
        <source>In the CRS of the buildings.</source>
        <translation>Dans le SCR des bâtiments.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with tables, curves and pictures.</source>
        <translation>Une page HTML avec tableaux, courbes et images.</translation>
    </message>
    <message>
        <source>The coordinates of {} do not fit its CRS; they are taken to be in {}.</source>
        <translation>Les coordonnées de {} ne correspondent pas à son SCR&#xa0;; elles sont supposées être en {}.</translation>
    </message>
    <message>
        <source>{} features of {} are left out: they have no polygon, or none that lies on the ground and is no longer than 20 km.</source>
        <translation>{} entités de {} sont laissées de côté&#xa0;: elles n&apos;ont pas de polygone, ou aucun qui soit au sol et ne dépasse pas 20 km.</translation>
    </message>
</context>
<context>
    <name>EvaluationLines</name>
    <message>
        <source>Buildings by outcome: {}.</source>
        <translation>Bâtiments par résultat&#xa0;: {}.</translation>
    </message>
</context>
<context>
    <name>ExtractBuildings</name>
    <message>
        <source>Extract buildings</source>
        <translation>Extraire des bâtiments</translation>
    </message>
    <message>
        <source>building,footprint,roof,house,polygon,vectorize,segmentation,detection,corner,keypoint,aerial,drone</source>
        <translation>bâtiment,emprise,toit,maison,polygone,vectoriser,segmentation,détection,coin,aérien,drone</translation>
    </message>
    <message>
        <source>Draws building polygons from an aerial image, corner by corner.</source>
        <translation>Dessine les polygones des bâtiments d&apos;une image aérienne, coin par coin.</translation>
    </message>
    <message>
        <source>The network runs on {}.</source>
        <translation>Le réseau s&apos;exécute sur {}.</translation>
    </message>
    <message>
        <source>{} buildings have no number: the field that takes it holds no higher one.</source>
        <translation>{} bâtiments n&apos;ont pas de numéro&#xa0;: le champ qui le reçoit n&apos;en contient pas de plus grand.</translation>
    </message>
    <message>
        <source>Cancelled; the buildings found so far are kept.</source>
        <translation>Annulé&#xa0;; les bâtiments trouvés jusqu&apos;ici sont gardés.</translation>
    </message>
    <message>
        <source>Minimum score {:g}; the model&apos;s own is {:g}.</source>
        <translation>Score minimal {:g}&#xa0;; celui du modèle est {:g}.</translation>
    </message>
    <message>
        <source>Corner threshold τ {:g}, minimum score {:g}; the model&apos;s own are {:g} and {:g}.</source>
        <translation>Seuil des coins τ {:g}, score minimal {:g}&#xa0;; ceux du modèle sont {:g} et {:g}.</translation>
    </message>
    <message>
        <source>{} means nothing to a model of the kind {} and is not looked at.</source>
        <translation>{}&#xa0;: sans effet pour un modèle de type {}, n&apos;est pas pris en compte.</translation>
    </message>
    <message>
        <source>Buildings that the layer has already, and that are not added: {}.</source>
        <translation>Bâtiments que la couche contient déjà et qui ne sont pas ajoutés&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Lost worker processes: {}. Others went on in their place.</source>
        <translation>Processus de calcul perdus&#xa0;: {}. D&apos;autres ont continué à leur place.</translation>
    </message>
    <message>
        <source>Tiles left out: {}, the first around {}. One worker process after the other was lost at them, so buildings there are missing. Extract there again with a smaller tile size; the log says more.</source>
        <translation>Tuiles omises&#xa0;: {}, la première autour de {}. Un processus de calcul après l&apos;autre y a été perdu, des bâtiments y manquent donc. Extrayez de nouveau à cet endroit avec une taille de tuiles plus petite&#xa0;; le journal en dit plus.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building&apos;s corners.&lt;/p&gt;&lt;p&gt;The image is read tile by tile at the ground resolution that the model was trained for, whatever the layer&apos;s own. Every building is written as soon as it is certain, so a cancelled run keeps what it has found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, how sure the model is (0 to 1); &lt;i&gt;probability&lt;/i&gt;, how often buildings of such a score are right, empty where nobody has calibrated the model; &lt;i&gt;vertices&lt;/i&gt;; &lt;i&gt;area_m2&lt;/i&gt;, on the ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, how the outline was made: &lt;i&gt;keypoints&lt;/i&gt; (every corner is a detected keypoint), &lt;i&gt;completed&lt;/i&gt; (missed corners were put in from the building&apos;s mask), &lt;i&gt;contour&lt;/i&gt; (the simplified contour of the mask), &lt;i&gt;mask contour&lt;/i&gt; (the same of a model that sees no corners), &lt;i&gt;sequence&lt;/i&gt; (the model told the corners in their order), with &lt;i&gt;+untangled&lt;/i&gt; behind it where they crossed, &lt;i&gt;+round&lt;/i&gt; where the outline is a circle, &lt;i&gt;+arcs&lt;/i&gt; where a part of it is an arc, &lt;i&gt;+regularized&lt;/i&gt; where walls were straightened and &lt;i&gt;+neighbours&lt;/i&gt; where they were moved to meet a neighbour&apos;s.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Too few buildings?&lt;/b&gt; Lower the minimum score. &lt;b&gt;Too few corners?&lt;/b&gt; Lower τ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trouve les bâtiments d&apos;une image aérienne et dessine chacun comme un polygone dont les sommets sont les coins du bâtiment.&lt;/p&gt;&lt;p&gt;L&apos;image est lue tuile par tuile à la résolution au sol pour laquelle le modèle a été entraîné, quelle que soit celle de la couche. Chaque bâtiment est écrit dès qu&apos;il est certain&#xa0;; un traitement annulé garde donc ce qu&apos;il a trouvé.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Champs&lt;/b&gt;&#xa0;: &lt;i&gt;id&lt;/i&gt;&#xa0;; &lt;i&gt;score&lt;/i&gt;, à quel point le modèle est sûr (0 à 1)&#xa0;; &lt;i&gt;probability&lt;/i&gt;, à quelle fréquence les bâtiments d&apos;un tel score sont justes, vide si personne n&apos;a calibré le modèle&#xa0;; &lt;i&gt;vertices&lt;/i&gt;, le nombre de sommets&#xa0;; &lt;i&gt;area_m2&lt;/i&gt;, sur l&apos;ellipsoïde&#xa0;; &lt;i&gt;model&lt;/i&gt;&#xa0;; &lt;i&gt;status&lt;/i&gt;, comment le contour a été obtenu&#xa0;: &lt;i&gt;keypoints&lt;/i&gt; (chaque coin a été détecté), &lt;i&gt;completed&lt;/i&gt; (des coins manquants ont été ajoutés d&apos;après le masque du bâtiment), &lt;i&gt;contour&lt;/i&gt; (le contour simplifié du masque), &lt;i&gt;mask contour&lt;/i&gt; (le même, d&apos;un modèle qui ne voit pas de coins), &lt;i&gt;sequence&lt;/i&gt; (le modèle a donné les coins dans l&apos;ordre), suivi de &lt;i&gt;+untangled&lt;/i&gt; s&apos;ils se croisaient, de &lt;i&gt;+round&lt;/i&gt; si le contour est un cercle, d&apos;&lt;i&gt;+arcs&lt;/i&gt; si une partie en est un arc, de &lt;i&gt;+regularized&lt;/i&gt; si des murs ont été redressés et de &lt;i&gt;+neighbours&lt;/i&gt; s&apos;ils ont été déplacés pour rejoindre ceux d&apos;un voisin.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Trop peu de bâtiments&#xa0;?&lt;/b&gt; Baissez le score minimal. &lt;b&gt;Trop peu de coins&#xa0;?&lt;/b&gt; Baissez τ.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ExtractParameters</name>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>A new layer, or an existing one to append to. In the raster&apos;s CRS.</source>
        <translation>Une nouvelle couche, ou une couche existante à compléter. Dans le SCR du raster.</translation>
    </message>
    <message>
        <source>Number of buildings</source>
        <translation>Nombre de bâtiments</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>An aerial or drone image seen from straight above.</source>
        <translation>Une image aérienne ou de drone, vue à la verticale.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>The part of the image to extract from; all of it if empty. May be in any CRS. Buildings whose centre lies in it come whole.</source>
        <translation>La partie de l&apos;image à extraire&#xa0;; toute l&apos;image si vide. Dans un SCR quelconque. Les bâtiments dont le centre s&apos;y trouve sont entiers.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Un modèle que vous avez entraîné, utilisé à la place de celui de la liste.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>One band, or three as red, green and blue. If empty, those that the file says to be red, green and blue, else those that the layer&apos;s style shows as colours, else the first three.</source>
        <translation>Une bande, ou trois pour rouge, vert et bleu. Si vide, celles que le fichier donne pour rouge, vert et bleu, sinon celles que le style de la couche montre comme couleurs, sinon les trois premières.</translation>
    </message>
    <message>
        <source>The overlap of tiles is more than half the tile size; choose larger tiles.</source>
        <translation>Le recouvrement dépasse la moitié de la taille des tuiles&#xa0;; choisissez des tuiles plus grandes.</translation>
    </message>
    <message>
        <source>What finds the buildings: a trained network, one of your own, or mbi, which has learned nothing.</source>
        <translation>Ce qui trouve les bâtiments&#xa0;: un réseau entraîné, l&apos;un des vôtres, ou mbi, qui n&apos;a rien appris.</translation>
    </message>
</context>
<context>
    <name>ExtractionRun</name>
    <message>
        <source>Cancelled; kept</source>
        <translation>Annulé&#xa0;; gardés</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Extraits</translation>
    </message>
    <message>
        <source>All {count} found are in “{layer}” already.</source>
        <translation>Les {count} trouvés sont déjà tous dans «&#xa0;{layer}&#xa0;».</translation>
    </message>
    <message>
        <source>No buildings were found in the view.</source>
        <translation>Aucun bâtiment n&apos;a été trouvé dans la vue.</translation>
    </message>
    <message>
        <source>None of the {count} found could be added.</source>
        <translation>Aucun des {count} trouvés n&apos;a pu être ajouté.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardés</translation>
    </message>
    <message>
        <source>{ending}: {count} new in “{layer}”.</source>
        <translation>{ending}&#xa0;: {count} nouveaux dans «&#xa0;{layer}&#xa0;».</translation>
    </message>
    <message>
        <source>Already there: {}.</source>
        <translation>Déjà présents&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Undo takes them back in one step.</source>
        <translation>Annuler les retire en une fois.</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>modèle personnel</translation>
    </message>
    <message>
        <source>All that the map shows</source>
        <translation>Tout ce que montre la carte</translation>
    </message>
    <message>
        <source>Around the buildings that are reviewed</source>
        <translation>Autour des bâtiments vérifiés</translation>
    </message>
    <message>
        <source>Next to the outlines alone</source>
        <translation>À côté des contours seulement</translation>
    </message>
    <message>
        <source>{count} buildings are learned, less a block that is set apart to tell whether the new model is better. It takes minutes: how many, and how much memory, is told before it learns. You can go on working.</source>
        <translation>{count} bâtiments sont appris, moins un bloc mis de côté pour savoir si le nouveau modèle est meilleur. Cela prend des minutes&#xa0;: combien, et combien de mémoire, est dit avant qu&apos;il apprenne. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Learn from this layer</source>
        <translation>Apprendre de cette couche</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Bâtiments</translation>
    </message>
    <message>
        <source>The polygon layer with outlines that are right. Changes that are not saved yet count.</source>
        <translation>La couche de polygones aux contours justes. Les modifications non enregistrées comptent.</translation>
    </message>
    <message>
        <source>Where every building is drawn, and drawn right: what is none there teaches, too. You can pan and zoom while this window is open.</source>
        <translation>Où chaque bâtiment est dessiné, et bien&#xa0;: ce qui n&apos;en est pas y instruit aussi. Vous pouvez déplacer la carte et zoomer tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>B&amp;ase</source>
        <translation>B&amp;ase</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>Le modèle qui apprend&#xa0;; son propre fichier reste tel quel.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Of the new model, under which it is listed.</source>
        <translation>Du nouveau modèle, sous lequel il est listé.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The areas of “{}”</source>
        <translation>Les zones de «&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation>&amp;Vérifié</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Try again with Deep ticked, which mostly brings far more.</source>
        <translation>Réessayez avec « En profondeur », ce qui apporte le plus souvent bien davantage.</translation>
    </message>
    <message>
        <source>Cancelled; the model that was better than its base is {file}.</source>
        <translation>Annulé&#xa0;; le modèle meilleur que sa base est {file}.</translation>
    </message>
    <message>
        <source>Cancelled before any model was better than its base, which stays.</source>
        <translation>Annulé avant qu&apos;un modèle soit meilleur que sa base, qui reste.</translation>
    </message>
    <message>
        <source>Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now.</source>
        <translation>Appris de {taught} bâtiments&#xa0;; sur les {held_out} mis de côté&#xa0;: {before} avant, {after} maintenant.</translation>
    </message>
    <message>
        <source>Moved by {x:.7g} and {y:.7g} in the layer&apos;s own units, the polygons lie on the image.</source>
        <translation>Déplacés de {x:.7g} et {y:.7g} dans les unités de la couche, les polygones sont sur l&apos;image.</translation>
    </message>
    <message>
        <source>Meanwhile another model was called {name}; the new one is called {other}.</source>
        <translation>Entre-temps, un autre modèle s’appelle {name} ; le nouveau s’appelle {other}.</translation>
    </message>
    <message>
        <source>The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was better than its {before}.</source>
        <translation>La base reste : sur les {held_out} bâtiments mis de côté, rien de ce qui a été appris de {taught} autres n’était meilleur que ses {before}.</translation>
    </message>
</context>
<context>
    <name>LearningBar</name>
    <message>
        <source>How far the learning is.</source>
        <translation>Où en est l&apos;apprentissage.</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Cour&amp;be</translation>
    </message>
    <message>
        <source>Show the curves of loss and validation so far.</source>
        <translation>Montrer les courbes de perte et de validation jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Stop learning. What was better than the base is kept.</source>
        <translation>Arrêter l&apos;apprentissage. Ce qui était meilleur que la base est gardé.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>LearningRun</name>
    <message>
        <source>Reading the image …</source>
        <translation>Lecture de l&apos;image…</translation>
    </message>
    <message>
        <source>The model “{}” is chosen.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» est choisi.</translation>
    </message>
    <message>
        <source>Extract view</source>
        <translation>Extraire la vue</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
</context>
<context>
    <name>LearningTask</name>
    <message>
        <source>Learning {name}</source>
        <translation>Apprentissage de {name}</translation>
    </message>
</context>
<context>
    <name>LibrariesBox</name>
    <message>
        <source>Remove libraries ({})…</source>
        <translation>Supprimer les bibliothèques ({})…</translation>
    </message>
    <message>
        <source>Remove unused ones ({})…</source>
        <translation>Supprimer les inutilisées ({})…</translation>
    </message>
    <message>
        <source>Fetch and install the libraries again? What is there is replaced.</source>
        <translation>Télécharger et installer les bibliothèques de nouveau&#xa0;? Ce qui est là est remplacé.</translation>
    </message>
    <message>
        <source>Remove Quoin&apos;s libraries? Quoin can do nothing until it is set up again.</source>
        <translation>Supprimer les bibliothèques de Quoin&#xa0;? Quoin ne peut rien faire avant d&apos;être installé de nouveau.</translation>
    </message>
    <message>
        <source>Remove libraries of other versions of Quoin, which no profile on this computer uses?</source>
        <translation>Supprimer les bibliothèques d&apos;autres versions de Quoin, qu&apos;aucun profil de cet ordinateur n&apos;utilise&#xa0;?</translation>
    </message>
    <message>
        <source>Make the libraries again, for when they do not work any more.</source>
        <translation>Refaire les bibliothèques, pour quand elles ne marchent plus.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Free the disk of the libraries. Set up brings them back.</source>
        <translation>Libérer la place des bibliothèques. Installer les fait revenir.</translation>
    </message>
    <message>
        <source>Free the disk of libraries of other versions of Quoin, which no profile on this computer uses any more.</source>
        <translation>Libérer la place des bibliothèques d&apos;autres versions de Quoin, qu&apos;aucun profil de cet ordinateur n&apos;utilise plus.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>What the model&apos;s file says about it.</source>
        <translation>Ce que le fichier du modèle dit de lui.</translation>
    </message>
    <message>
        <source>Shown once the model has been loaded, with the first look at the image.</source>
        <translation>Affiché une fois le modèle chargé, au premier regard sur l&apos;image.</translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <translation>Résolution au sol</translation>
    </message>
    <message>
        <source>{:g} cm per pixel</source>
        <translation>{:g} cm par pixel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>S&apos;exécute sur</translation>
    </message>
    <message>
        <source>score {:g} fits best</source>
        <translation>un score de {:g} convient le mieux</translation>
    </message>
    <message>
        <source>τ {:g}, score {:g} fit best</source>
        <translation>τ {:g} et score {:g} conviennent le mieux</translation>
    </message>
    <message>
        <source>{measures} on {split}</source>
        <translation>{measures} sur {split}</translation>
    </message>
    <message>
        <source>the validation images of {}</source>
        <translation>les images de validation de {}</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>les images de validation</translation>
    </message>
    <message>
        <source>Accuracy before</source>
        <translation>Exactitude avant</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Formé à partir de</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>ModelManager</name>
    <message>
        <source>Your own</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>Comes with Quoin</source>
        <translation>Fourni avec Quoin</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>The model is there as “{}” and can be chosen.</source>
        <translation>Le modèle est là sous le nom «&#xa0;{}&#xa0;» et peut être choisi.</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Exporter un modèle</translation>
    </message>
    <message>
        <source>The model “{}” was written to {}.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» a été écrit dans {}.</translation>
    </message>
    <message>
        <source>The model “{}” is now called “{}”.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» s&apos;appelle maintenant «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>The model “{}” is deleted.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>Delete the model “{}” for good? Its file is removed from this computer.</source>
        <translation>Supprimer définitivement le modèle «&#xa0;{}&#xa0;»&#xa0;? Son fichier est retiré de cet ordinateur.</translation>
    </message>
    <message>
        <source>Without it these cannot be used any more: {}.</source>
        <translation>Sans lui, ceux-ci ne peuvent plus être utilisés&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modèles entraînés (*.safetensors)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The models that come with Quoin, then your own. F2 renames one of your own.</source>
        <translation>Les modèles fournis avec Quoin, puis les vôtres. F2 renomme l&apos;un des vôtres.</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your own models.</source>
        <translation>Vérifier un fichier de modèle et le copier parmi vos modèles.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Copy the model&apos;s file to a place of your choice, to keep it or to pass it on.</source>
        <translation>Copier le fichier du modèle à l&apos;emplacement de votre choix, pour le garder ou le transmettre.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Give one of your own models another name.</source>
        <translation>Donner un autre nom à l&apos;un de vos modèles.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Delete one of your own models for good.</source>
        <translation>Supprimer définitivement l&apos;un de vos modèles.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Whose the model is</source>
        <translation>À qui est le modèle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Corner threshold τ</source>
        <translation>Seuil des coins τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The model&apos;s own if empty.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un coin. Plus bas donne plus de coins. Celui du modèle si vide.</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Score minimal</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The model&apos;s own if empty.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un bâtiment. Plus bas donne plus de bâtiments, et plus d&apos;erreurs. Celui du modèle si vide.</translation>
    </message>
    <message>
        <source>Order of corners</source>
        <translation>Ordre des coins</translation>
    </message>
    <message>
        <source>outline: as the contour of the building&apos;s mask passes them. nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>outline&#xa0;: comme le contour du masque du bâtiment les parcourt. nearest&#xa0;: chacun relié au plus proche restant, comme dans la publication&#xa0;; faux pour la plupart des bâtiments concaves.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Redresser les murs</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Polygons it changed say so in the field status.</source>
        <translation>Rend droits les angles presque droits. Les polygones modifiés le disent dans le champ status.</translation>
    </message>
    <message>
        <source>Let neighbours meet</source>
        <translation>Joindre les voisins</translation>
    </message>
    <message>
        <source>Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m. Polygons it changed say so in the field status.</source>
        <translation>Fait un seul mur des murs de deux bâtiments qui coïncident presque&#xa0;: vides jusqu&apos;à 0,4 m et chevauchements jusqu&apos;à 0,75 m. Les polygones modifiés le disent dans le champ status.</translation>
    </message>
    <message>
        <source>Smallest building (m²)</source>
        <translation>Plus petit bâtiment (m²)</translation>
    </message>
    <message>
        <source>Smaller buildings are left out.</source>
        <translation>Les bâtiments plus petits sont omis.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. auto: raw for 8-bit images, percentile for all others.</source>
        <translation>raw&#xa0;: valeurs 0–255 telles quelles. percentile&#xa0;: du 2e au 98e centile de la couche. auto&#xa0;: raw pour les images 8 bits, percentile pour toutes les autres.</translation>
    </message>
    <message>
        <source>Ground resolution (m per pixel)</source>
        <translation>Résolution au sol (m par pixel)</translation>
    </message>
    <message>
        <source>The resolution the model sees, in true metres; the one it was trained for if empty.</source>
        <translation>La résolution que voit le modèle, en mètres vrais&#xa0;; celle pour laquelle il a été entraîné si vide.</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Taille des tuiles (pixels)</translation>
    </message>
    <message>
        <source>Larger tiles need more memory.</source>
        <translation>De plus grandes tuiles demandent plus de mémoire.</translation>
    </message>
    <message>
        <source>Overlap of tiles (pixels)</source>
        <translation>Recouvrement des tuiles (pixels)</translation>
    </message>
    <message>
        <source>At least as long as the longest building, else it is lost where tiles meet.</source>
        <translation>Au moins la longueur du plus long bâtiment, sinon il est perdu à la rencontre des tuiles.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Where the network runs; auto takes a CUDA card if there is one.</source>
        <translation>Où le réseau s&apos;exécute&#xa0;; auto prend une carte CUDA s&apos;il y en a une.</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Orientations</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in four times the time.</source>
        <translation>Dans combien d&apos;orientations le réseau regarde l&apos;image (test-time augmentation)&#xa0;: dans 2, il trouve plus de bâtiments et prend moins d&apos;autres choses pour tels, en deux fois plus de temps&#xa0;; 4 sont encore un peu mieux, en quatre fois plus de temps.</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>Tolérance (m)</translation>
    </message>
    <message>
        <source>How far a wall may move, in metres on the ground.</source>
        <translation>De combien un mur peut bouger, en mètres au sol.</translation>
    </message>
    <message>
        <source>Make walls of two buildings one wall: gaps up to half the tolerance, overlaps up to all of it.</source>
        <translation>Fait un seul mur des murs de deux bâtiments&#xa0;: vides jusqu&apos;à la moitié de la tolérance, chevauchements jusqu&apos;à la tolérance entière.</translation>
    </message>
    <message>
        <source>Resolution (m per pixel)</source>
        <translation>Résolution (m par pixel)</translation>
    </message>
    <message>
        <source>Pixel size at which areas are compared.</source>
        <translation>Taille de pixel à laquelle les surfaces sont comparées.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>En profondeur</translation>
    </message>
    <message>
        <source>Let the network&apos;s last stages learn, too, not its heads alone: takes three times as long, and mostly brings far more.</source>
        <translation>Laisser apprendre aussi les dernières étapes du réseau, pas seulement ses têtes&#xa0;: prend trois fois plus de temps et apporte le plus souvent bien davantage.</translation>
    </message>
    <message>
        <source>Move the polygons to where the image has them</source>
        <translation>Déplacer les polygones là où l&apos;image les montre</translation>
    </message>
    <message>
        <source>Where all outlines lie beside the image&apos;s buildings by the same way, learn from them as if they did not. The layer itself stays as it is.</source>
        <translation>Là où tous les contours sont décalés de la même façon par rapport aux bâtiments de l&apos;image, apprendre d&apos;eux comme s&apos;ils ne l&apos;étaient pas. La couche elle-même reste telle quelle.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>How often the model learns from some crops of the image. More take longer.</source>
        <translation>Combien de fois le modèle apprend de quelques extraits de l&apos;image. Davantage prend plus de temps.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>New Projects Start With</source>
        <translation>Les nouveaux projets commencent avec</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings. A model file of your own is chosen in the panel.</source>
        <translation>Le réseau entraîné qui trouve les bâtiments. Un fichier de modèle à vous se choisit dans le panneau.</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>Seuil des &amp;coins τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un coin. Plus bas donne plus de coins.</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Score minimal</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un bâtiment. Plus bas donne plus de bâtiments, et plus d&apos;erreurs.</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Ordre des coins</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Le long du contour&#xa0;: comme le contour du masque du bâtiment parcourt les coins. Le plus proche ensuite&#xa0;: chacun relié au plus proche restant, comme dans la publication&#xa0;; faux pour la plupart des bâtiments concaves.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Rend droits les angles presque droits. Les bâtiments modifiés le disent dans le champ «&#xa0;status&#xa0;».</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>&amp;Redresser les murs</translation>
    </message>
    <message>
        <source>What is chosen in the panel becomes the start of the next project, too. A saved project keeps its own choices.</source>
        <translation>Ce qui est choisi dans le panneau vaut aussi pour le projet suivant. Un projet enregistré garde ses propres choix.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Runs o&amp;n</source>
        <translation>S&apos;e&amp;xécute sur</translation>
    </message>
    <message>
        <source>Where the panel lets the network run. In the Processing toolbox each algorithm has a choice of its own.</source>
        <translation>Où le panneau fait exécuter le réseau. Dans la boîte à outils de traitements, chaque algorithme a son propre choix.</translation>
    </message>
    <message>
        <source>Looks at each &amp;tile</source>
        <translation>Regarde chaque &amp;tuile</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image in the panel (test-time augmentation): in more it finds more buildings and takes fewer other things for some.</source>
        <translation>Dans combien d&apos;orientations le réseau regarde l&apos;image dans le panneau (test-time augmentation)&#xa0;: dans plusieurs, il trouve plus de bâtiments et prend moins d&apos;autres choses pour tels.</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliothèques</translation>
    </message>
    <message>
        <source>The folder of the libraries that the network needs, apart from QGIS&apos;s Python.</source>
        <translation>Le dossier des bibliothèques dont le réseau a besoin, séparé du Python de QGIS.</translation>
    </message>
    <message>
        <source>Show the folder in the file manager. There is none before the set-up.</source>
        <translation>Montrer le dossier dans le gestionnaire de fichiers. Il n&apos;existe pas avant l&apos;installation.</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>To keep them elsewhere, set the environment variable QUOIN_HOME to another folder under System ▸ Environment, start QGIS again, and press Set up in the panel.</source>
        <translation>Pour les garder ailleurs, définissez la variable d&apos;environnement QUOIN_HOME sur un autre dossier sous Système ▸ Environnement, redémarrez QGIS, et appuyez sur Installer dans le panneau.</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Tous les modèles&#xa0;: ce que l&apos;on sait de chacun&#xa0;; importer, exporter, renommer et supprimer les vôtres.</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>Modèl&amp;es…</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>Quoin panel</source>
        <translation>Panneau Quoin</translation>
    </message>
    <message>
        <source>Show or hide the panel that extracts buildings from an image</source>
        <translation>Afficher ou masquer le panneau qui extrait les bâtiments d&apos;une image</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Starting the worker and loading the model …</source>
        <translation>Démarrage du processus de calcul et chargement du modèle …</translation>
    </message>
    <message>
        <source>{done} of {total} tiles</source>
        <translation>{done} tuiles sur {total}</translation>
    </message>
    <message>
        <source>{:.2g} tiles/s</source>
        <translation>{:.2g} tuiles/s</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>encore env. {}</translation>
    </message>
    <message>
        <source>{done} of {total} tiles, {rate:.2g} Mpx/s, about {left} left</source>
        <translation>{done} tuiles sur {total}, {rate:.2g} Mpx/s, encore env. {left}</translation>
    </message>
</context>
<context>
    <name>QuoinDock</name>
    <message>
        <source>New scratch layer</source>
        <translation>Nouvelle couche temporaire</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Modèles entraînés (*.safetensors)</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Quoin</source>
        <translation>Quoin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Find all buildings of the image inside the current map view and add them to the layer, as one undo step.</source>
        <translation>Trouver tous les bâtiments de l&apos;image dans la vue actuelle de la carte et les ajouter à la couche, annulables en une fois.</translation>
    </message>
    <message>
        <source>&amp;Extract view</source>
        <translation>&amp;Extraire la vue</translation>
    </message>
    <message>
        <source>Add single buildings by clicking them on the map. Shift and drag adds all in a box, a right click takes back the last, Escape ends.</source>
        <translation>Ajouter des bâtiments un par un en les cliquant sur la carte. Glisser avec Maj ajoute tous ceux d&apos;un rectangle, un clic droit retire le dernier, Échap termine.</translation>
    </message>
    <message>
        <source>Clic&amp;k buildings</source>
        <translation>Cliq&amp;uer les bâtiments</translation>
    </message>
    <message>
        <source>What new projects start with, the device, and where the libraries are: Quoin&apos;s page in QGIS&apos;s options.</source>
        <translation>Ce avec quoi commencent les nouveaux projets, le périphérique et l&apos;emplacement des bibliothèques&#xa0;: la page de Quoin dans les options de QGIS.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>How much of the extent the network has seen.</source>
        <translation>La part de l&apos;emprise que le réseau a vue.</translation>
    </message>
    <message>
        <source>Stop. Buildings found so far are kept.</source>
        <translation>Arrêter. Les bâtiments trouvés jusqu&apos;ici sont gardés.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>The aerial or drone image whose buildings are looked for.</source>
        <translation>L&apos;image aérienne ou de drone dont les bâtiments sont cherchés.</translation>
    </message>
    <message>
        <source>&amp;Bands</source>
        <translation>&amp;Bandes</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings.</source>
        <translation>Le réseau entraîné qui trouve les bâtiments.</translation>
    </message>
    <message>
        <source>Choose a file with a model that you trained yourself.</source>
        <translation>Choisir un fichier avec un modèle que vous avez entraîné.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Add &amp;to</source>
        <translation>A&amp;jouter à</translation>
    </message>
    <message>
        <source>The polygon layer that buildings are added to: any that can be edited, or a new scratch layer that is made when the first building comes. Fields are filled where their names match.</source>
        <translation>La couche de polygones à laquelle les bâtiments sont ajoutés&#xa0;: toute couche modifiable, ou une nouvelle couche temporaire créée à l&apos;arrivée du premier bâtiment. Les champs sont remplis là où leurs noms correspondent.</translation>
    </message>
    <message>
        <source>Corners and buildings</source>
        <translation>Coins et bâtiments</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>Seuil des &amp;coins τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The outlines on the map follow at once.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un coin. Plus bas donne plus de coins. Les contours sur la carte suivent aussitôt.</translation>
    </message>
    <message>
        <source>Corner threshold τ, in hundredths</source>
        <translation>Seuil des coins τ, en centièmes</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>&amp;Score minimal</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The outlines on the map follow at once.</source>
        <translation>À quel point le réseau doit être sûr d&apos;un bâtiment. Plus bas donne plus de bâtiments, et plus d&apos;erreurs. Les contours sur la carte suivent aussitôt.</translation>
    </message>
    <message>
        <source>Minimum score, in hundredths</source>
        <translation>Score minimal, en centièmes</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Ordre des coins</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Le long du contour&#xa0;: comme le contour du masque du bâtiment parcourt les coins. Le plus proche ensuite&#xa0;: chacun relié au plus proche restant, comme dans la publication&#xa0;; faux pour la plupart des bâtiments concaves.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Rend droits les angles presque droits. Les bâtiments modifiés le disent dans le champ «&#xa0;status&#xa0;».</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>&amp;Redresser les murs</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Help: how to go from an image to saved footprints. Opens in your browser, without a network.</source>
        <translation>Aide&#xa0;: comment passer d&apos;une image à des emprises enregistrées. S&apos;ouvre dans votre navigateur, sans réseau.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Tous les modèles&#xa0;: ce que l&apos;on sait de chacun&#xa0;; importer, exporter, renommer et supprimer les vôtres.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Learn from this layer: a model of your own is made from outlines that you have drawn or corrected.</source>
        <translation>Apprendre de cette couche&#xa0;: des contours que vous avez dessinés ou corrigés naît un modèle à vous.</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Apprendre…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Quoin is being set up; the log below tells how far it is.</source>
        <translation>Quoin est en cours d&apos;installation&#xa0;; le journal ci-dessous dit où elle en est.</translation>
    </message>
    <message>
        <source>Quoin&apos;s network needs libraries that are not installed yet: press Set up below, once.</source>
        <translation>Le réseau de Quoin a besoin de bibliothèques qui ne sont pas encore installées&#xa0;: appuyez une fois sur Installer ci-dessous.</translation>
    </message>
    <message>
        <source>No image is loaded: add an aerial or drone image to the project, with Layer ▸ Add Layer.</source>
        <translation>Aucune image n&apos;est chargée&#xa0;: ajoutez au projet une image aérienne ou de drone, avec Couche ▸ Ajouter une couche.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or install Quoin again.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» manque&#xa0;: choisissez-en un autre, ou réinstallez Quoin.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or import its file under Models.</source>
        <translation>Le modèle «&#xa0;{}&#xa0;» manque&#xa0;: choisissez-en un autre, ou importez son fichier sous Modèles.</translation>
    </message>
</context>
<context>
    <name>RegularizeBuildings</name>
    <message>
        <source>Regularize buildings</source>
        <translation>Régulariser des bâtiments</translation>
    </message>
    <message>
        <source>building,footprint,regularise,orthogonalize,square,straighten,right angle,snap,overlap,gap,sliver,polygon</source>
        <translation>bâtiment,emprise,régulariser,orthogonaliser,carré,redresser,angle droit,accrocher,chevauchement,vide,polygone</translation>
    </message>
    <message>
        <source>Straightens the walls of building polygons and lets neighbours meet.</source>
        <translation>Redresse les murs de polygones de bâtiments et joint les voisins.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>A polygon layer in any CRS.</source>
        <translation>Une couche de polygones dans un SCR quelconque.</translation>
    </message>
    <message>
        <source>Regularized buildings</source>
        <translation>Bâtiments régularisés</translation>
    </message>
    <message>
        <source>With the fields and in the CRS of the buildings.</source>
        <translation>Avec les champs et dans le SCR des bâtiments.</translation>
    </message>
    <message>
        <source>The values of “{}” cannot be the keys of the output&apos;s rows; they are kept in “{}”.</source>
        <translation>Les valeurs de «&#xa0;{}&#xa0;» ne peuvent pas être les clés des lignes de la sortie&#xa0;; elles sont gardées dans «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>The output has another column of the name “{}”; the field is called “{}” there.</source>
        <translation>La sortie a une autre colonne nommée «&#xa0;{}&#xa0;»&#xa0;; le champ s&apos;y appelle «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>{} of {} buildings were changed.</source>
        <translation>{} bâtiments sur {} ont été modifiés.</translation>
    </message>
    <message>
        <source>{} features have no valid geometry and are passed on unchanged; the first by id: {}.</source>
        <translation>{} entités n&apos;ont pas de géométrie valide et sont transmises sans changement&#xa0;; les premières par id&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} features are wider than any building and are passed on unchanged; the first by id: {}.</source>
        <translation>{} entités sont plus larges que tout bâtiment et sont transmises sans changement&#xa0;; les premières par id&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} features have more neighbours than any building, as what covers a town or lies in a pile of copies, and are straightened without them; the first by id: {}.</source>
        <translation>{} entités ont plus de voisins que tout bâtiment, comme ce qui couvre une ville ou fait partie d&apos;une pile de copies, et sont redressées sans eux&#xa0;; les premières par id&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} features are no polygons and are passed on unchanged; the first by id: {}.</source>
        <translation>{} entités ne sont pas des polygones et sont transmises sans changement&#xa0;; les premières par id&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} features are passed on unchanged, since one worker process after the other was lost over them; the first by id: {}.</source>
        <translation>{} entités sont transmises sans changement, car un processus de calcul après l&apos;autre y a été perdu&#xa0;; les premières par id&#xa0;: {}.</translation>
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
&lt;p&gt;Redresse les murs de polygones de bâtiments, quel que soit leur auteur&#xa0;: les murs qui suivent presque la direction
principale du bâtiment, ou lui sont presque à angle droit ou à 45°, le sont ensuite exactement, et les coins sont là où
ils se croisent. Si des murs restent en biais, tout le bâtiment est mis à angles droits, ce qui peut demander un décroché
dans un mur. Avec &lt;i&gt;Joindre les voisins&lt;/i&gt;, les murs de deux bâtiments qui coïncident presque n&apos;en font plus qu&apos;un, et
les petits chevauchements sont partagés. Un réservoir ou un silo devient un cercle, dessiné avec 36 sommets, et le demi-cercle d&apos;une abside un arc.&lt;/p&gt;
&lt;p&gt;Aucun mur ne bouge de plus que la &lt;i&gt;tolérance&lt;/i&gt; à chacune des deux étapes&#xa0;; elle est en mètres au sol quel que soit
le SCR de la couche. Un bâtiment qui changerait davantage, ou deviendrait invalide, reste tel quel.&lt;/p&gt;
&lt;p&gt;Les attributs restent tels quels&#xa0;: un champ avec la surface reste celui de l&apos;ancien contour. Les entités multiparties le
restent. Les valeurs Z et M sont perdues. Les entités sans géométrie valide, ou larges de plus de 20 km, sont transmises
sans changement, avec un avertissement. Ce qui a plus de 200 voisins n&apos;en rejoint aucun, et de deux entités qui se
couvrent en grande partie, aucune ne cède.&lt;/p&gt;
&lt;p&gt;Les entités sortent dans l&apos;ordre où elles ont été traitées, lieu par lieu. Un traitement annulé garde celles qu&apos;il a
faites.&lt;/p&gt;
</translation>
    </message>
</context>
<context>
    <name>ResolutionNotes</name>
    <message>
        <source>The CRS&apos;s scale changes by {:.0%} over the extent: extract part by part.</source>
        <translation>L&apos;échelle du SCR varie de {:.0%} sur l&apos;emprise&#xa0;: extrayez partie par partie.</translation>
    </message>
    <message>
        <source>The image has {:.2g} m per pixel on the ground, the model works at {:.2g} m: {}.</source>
        <translation>L&apos;image a {:.2g} m par pixel au sol, le modèle travaille à {:.2g} m&#xa0;: {}.</translation>
    </message>
    <message>
        <source>the image is enlarged, and few buildings will be found</source>
        <translation>l&apos;image est agrandie, et peu de bâtiments seront trouvés</translation>
    </message>
    <message>
        <source>the image is averaged down to that</source>
        <translation>l&apos;image est ramenée à cette résolution par moyenne</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accept building</source>
        <translation>Accepter le bâtiment</translation>
    </message>
    <message>
        <source>Delete building</source>
        <translation>Supprimer le bâtiment</translation>
    </message>
    <message>
        <source>This outline crosses itself; mend it first.</source>
        <translation>Ce contour se croise lui-même ; corrigez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>The network sees no building here with this score.</source>
        <translation>Le réseau ne voit ici aucun bâtiment avec ce score.</translation>
    </message>
    <message>
        <source>The network sees the same as before.</source>
        <translation>Le réseau voit la même chose qu&apos;avant.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>The walls are straight, or too far from it to be moved.</source>
        <translation>Les murs sont droits, ou trop loin de l&apos;être pour être déplacés.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Redresser les murs</translation>
    </message>
    <message>
        <source>The building was changed meanwhile; ask again.</source>
        <translation>Le bâtiment a été modifié entre-temps ; redemandez.</translation>
    </message>
    <message>
        <source>Draw the line across the building, from outside to outside, once.</source>
        <translation>Tracez la ligne à travers le bâtiment, de dehors à dehors, une fois.</translation>
    </message>
    <message>
        <source>Split building</source>
        <translation>Scinder le bâtiment</translation>
    </message>
    <message>
        <source>Click another building that is no more than 0.75 m away.</source>
        <translation>Cliquez sur un autre bâtiment à 0,75 m au plus.</translation>
    </message>
    <message>
        <source>Merge buildings</source>
        <translation>Fusionner les bâtiments</translation>
    </message>
    <message>
        <source>This building has several parts; mend it with QGIS&apos;s own tools.</source>
        <translation>Ce bâtiment a plusieurs parties ; corrigez-le avec les outils de QGIS.</translation>
    </message>
    <message>
        <source>The network sees no sign of a building there; draw it, or merge two (M).</source>
        <translation>Le réseau ne voit là aucun signe de bâtiment ; dessinez-le, ou fusionnez-en deux (M).</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>The network is sure of a building there; split it (C), and delete a part.</source>
        <translation>Le réseau est sûr qu&apos;il y a là un bâtiment ; scindez-le (C) et supprimez une partie.</translation>
    </message>
    <message>
        <source>Take off part</source>
        <translation>Ôter une partie</translation>
    </message>
    <message>
        <source>No corner of the outline is there; drag one.</source>
        <translation>Il n&apos;y a pas de coin du contour à cet endroit ; faites-en glisser un.</translation>
    </message>
    <message>
        <source>With its corner there, the outline would cross itself.</source>
        <translation>Avec le coin à cet endroit, le contour se croiserait lui-même.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Déplacer le coin</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>Re&amp;view buildings</source>
        <translation>&amp;Vérifier les bâtiments</translation>
    </message>
    <message>
        <source>Go through the buildings of the layer under “Add to”, the most doubtful first. What is accepted is kept in its field “reviewed”, so a review can go on another day.</source>
        <translation>Parcourt les bâtiments de la couche sous « Ajouter à », les plus douteux d&apos;abord. Ce qui est accepté reste dans son champ « reviewed » : une vérification peut continuer un autre jour.</translation>
    </message>
    <message>
        <source>%v of %m reviewed</source>
        <translation>%v sur %m vérifiés</translation>
    </message>
    <message>
        <source>The building under review</source>
        <translation>Le bâtiment en cours de vérification</translation>
    </message>
    <message>
        <source>All {count} buildings are reviewed.</source>
        <translation>Les {count} bâtiments sont tous vérifiés.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Redresser</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>contour of the mask</source>
        <translation>contour du masque</translation>
    </message>
    <message>
        <source>odd shape</source>
        <translation>forme étrange</translation>
    </message>
    <message>
        <source>overlaps others</source>
        <translation>en chevauche d&apos;autres</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>pas de score</translation>
    </message>
    <message>
        <source>score {:.2f}</source>
        <translation>score {:.2f}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>{left} to do. This one: {told}.</source>
        <translation>Encore {left}. Celui-ci : {told}.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a corner.</source>
        <translation>Pour « Redemander » seul : à quel point le réseau doit être sûr d&apos;un coin.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a building.</source>
        <translation>Pour « Redemander » seul : à quel point le réseau doit être sûr d&apos;un bâtiment.</translation>
    </message>
    <message>
        <source>Ask again with τ</source>
        <translation>Redemander avec τ</translation>
    </message>
    <message>
        <source>and score</source>
        <translation>et score</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>The network looks at the surroundings once more, with the τ and the score below.</source>
        <translation>Le réseau regarde les environs encore une fois, avec le τ et le score ci-dessous.</translation>
    </message>
    <message>
        <source>Click a line across the building, which a right click ends: it becomes two.</source>
        <translation>Tracez par clics une ligne à travers le bâtiment, qu&apos;un clic droit termine : il en devient deux.</translation>
    </message>
    <message>
        <source>Click the building that is one with this one.</source>
        <translation>Cliquez sur le bâtiment qui n&apos;en fait qu&apos;un avec celui-ci.</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ôter</translation>
    </message>
    <message>
        <source>Click a wing that the outline lacks: the network reads the building anew, with it.</source>
        <translation>Cliquez sur une aile qui manque au contour : le réseau relit le bâtiment, avec elle.</translation>
    </message>
    <message>
        <source>Click a shadow or a yard in the outline: the network reads the building anew, without.</source>
        <translation>Cliquez sur une ombre ou une cour dans le contour : le réseau relit le bâtiment, sans elle.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Déplacer un coin</translation>
    </message>
    <message>
        <source>Drag a corner: it goes on to where the network sees one, if that is within 1.5 m.</source>
        <translation>Faites glisser un coin : il va se placer là où le réseau en voit un, si c&apos;est à 1,5 m au plus.</translation>
    </message>
    <message>
        <source>no probability</source>
        <translation>pas de probabilité</translation>
    </message>
    <message>
        <source>probability {:.2f}</source>
        <translation>probabilité {:.2f}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose the layer to be reviewed under “Add to” first.</source>
        <translation>Choisissez d&apos;abord sous « Ajouter à » la couche à vérifier.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set up in {}.</source>
        <translation>Installé dans {}.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation>Insta&amp;ller</translation>
    </message>
    <message>
        <source>Install the libraries that Quoin&apos;s network needs, in a folder of their own, apart from QGIS&apos;s Python.</source>
        <translation>Installer les bibliothèques dont le réseau de Quoin a besoin, dans un dossier à part, séparé du Python de QGIS.</translation>
    </message>
    <message>
        <source>Copy versions, the state of the set-up and the last lines of the log to the clipboard, for a bug report.</source>
        <translation>Copier dans le presse-papiers les versions, l&apos;état de l&apos;installation et les dernières lignes du journal, pour un rapport d&apos;erreur.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>What Quoin and its worker say; the log panel of QGIS has it too, under Quoin.</source>
        <translation>Ce que disent Quoin et son processus de calcul&#xa0;; aussi dans le journal des messages de QGIS, sous Quoin.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Pas encore de messages.</translation>
    </message>
    <message>
        <source>Setting up in {}. You can go on working in QGIS.</source>
        <translation>Installation dans {}. Vous pouvez continuer à travailler dans QGIS.</translation>
    </message>
    <message>
        <source>Removing libraries from {}.</source>
        <translation>Suppression de bibliothèques de {}.</translation>
    </message>
    <message>
        <source>They go into {}; QGIS&apos;s own Python stays as it is.</source>
        <translation>Elles vont dans {}&#xa0;; le Python de QGIS reste comme il est.</translation>
    </message>
    <message>
        <source>Choose the folder with the libraries&apos; files</source>
        <translation>Choisissez le dossier avec les fichiers des bibliothèques</translation>
    </message>
    <message>
        <source>How much of the set-up is done.</source>
        <translation>Quelle part de l&apos;installation est faite.</translation>
    </message>
    <message>
        <source>Set up without a network, from a folder with the libraries&apos; files; the page on set-up says how to fill it.</source>
        <translation>Installer sans réseau, depuis un dossier avec les fichiers des bibliothèques&#xa0;; la page sur l&apos;installation dit comment le remplir.</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>De&amp;puis un dossier…</translation>
    </message>
</context>
<context>
    <name>SetupTask</name>
    <message>
        <source>Setting up Quoin</source>
        <translation>Installation de Quoin</translation>
    </message>
    <message>
        <source>Removing Quoin&apos;s libraries</source>
        <translation>Suppression des bibliothèques de Quoin</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>Quoin&apos;s network needs libraries (torch and others) that do not come with QGIS.</source>
        <translation>Le réseau de Quoin a besoin de bibliothèques (torch et d&apos;autres) qui ne viennent pas avec QGIS.</translation>
    </message>
    <message>
        <source>Set up fetches {fetched}, takes {disk} of disk and about {minutes} min at 50 Mbit/s.</source>
        <translation>Installer télécharge {fetched}, prend {disk} sur le disque et environ {minutes} min à 50 Mbit/s.</translation>
    </message>
    <message>
        <source>If PyTorch&apos;s own server is out of reach: {fetched}, {disk}, about {minutes} min.</source>
        <translation>Si le serveur de PyTorch est injoignable&#xa0;: {fetched}, {disk}, environ {minutes} min.</translation>
    </message>
    <message>
        <source>Waiting until another set-up of Quoin on this computer has ended.</source>
        <translation>Attente de la fin d&apos;une autre installation de Quoin sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Step 1 of 5: fetching uv, which installs the libraries.</source>
        <translation>Étape 1 sur 5&#xa0;: téléchargement d&apos;uv, qui installe les bibliothèques.</translation>
    </message>
    <message>
        <source>Step 2 of 5: choosing a Python for the libraries.</source>
        <translation>Étape 2 sur 5&#xa0;: choix d&apos;un Python pour les bibliothèques.</translation>
    </message>
    <message>
        <source>Step 3 of 5: fetching the libraries, {done} of {total}, {size}.</source>
        <translation>Étape 3 sur 5&#xa0;: téléchargement des bibliothèques, {done} sur {total}, {size}.</translation>
    </message>
    <message>
        <source>Step 4 of 5: putting the libraries in their place.</source>
        <translation>Étape 4 sur 5&#xa0;: mise en place des bibliothèques.</translation>
    </message>
    <message>
        <source>Step 5 of 5: trying the libraries on a small image.</source>
        <translation>Étape 5 sur 5&#xa0;: essai des bibliothèques sur une petite image.</translation>
    </message>
</context>
<context>
    <name>ShippedModel</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>Smallest building, in square metres</source>
        <translation>Plus petit bâtiment, en mètres carrés</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Bâtiments concordants, manqués et faux</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Extract straight buildings</source>
        <translation>Extraire des bâtiments redressés</translation>
    </message>
    <message>
        <source>Extract buildings from many images</source>
        <translation>Extraire des bâtiments de plusieurs images</translation>
    </message>
    <message>
        <source>Extract and evaluate buildings</source>
        <translation>Extraire et évaluer des bâtiments</translation>
    </message>
    <message>
        <source>Extracts buildings from an image, straightens their walls, and keeps those that are large enough.</source>
        <translation>Extrait les bâtiments d’une image, redresse leurs murs et garde ceux qui sont assez grands.</translation>
    </message>
    <message>
        <source>Extracts buildings from all images of a folder, or from some, into one layer: beside “Images” press … and “Add Directory”. The images are looked at as one, so that a building on the edge of two comes once, and whole. They must have the same CRS and the same bands.</source>
        <translation>Extrait les bâtiments de toutes les images d’un dossier, ou de certaines, dans une couche : à côté de « Images », appuyez sur … et « Ajouter un répertoire ». Les images sont regardées comme une seule, de sorte qu’un bâtiment au bord de deux vient une fois, et entier. Elles doivent avoir le même SCR et les mêmes bandes.</translation>
    </message>
    <message>
        <source>Extracts buildings from an image and measures them against a reference layer, within the extent in which that is complete.</source>
        <translation>Extrait les bâtiments d’une image et les mesure par rapport à une couche de référence, dans l’emprise où celle-ci est complète.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>{count} buildings have no “id” in “{layer}”: the field holds no higher number.</source>
        <translation>{count} bâtiments n&apos;ont pas d&apos;«&#xa0;id&#xa0;» dans «&#xa0;{layer}&#xa0;»&#xa0;: le champ n&apos;admet pas de nombre plus grand.</translation>
    </message>
    <message>
        <source>There is no building to take back that is not saved yet.</source>
        <translation>Il n&apos;y a pas de bâtiment non enregistré à retirer.</translation>
    </message>
    <message>
        <source>The layer was changed since by other means; use Edit ▸ Undo to go back.</source>
        <translation>La couche a été modifiée autrement depuis&#xa0;; utilisez Éditer ▸ Annuler pour revenir en arrière.</translation>
    </message>
    <message>
        <source>Add building</source>
        <translation>Ajouter un bâtiment</translation>
    </message>
    <message>
        <source>Add {} buildings</source>
        <translation>Ajouter {} bâtiments</translation>
    </message>
    <message>
        <source>Fill in {fields} before you save the layer “{layer}”, which requires it.</source>
        <translation>Remplissez {fields} avant d&apos;enregistrer la couche «&#xa0;{layer}&#xa0;», qui l&apos;exige.</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>About {time}, at most {memory:.1f} GB of memory, {disk:.1f} GB of the disk until the end.</source>
        <translation>Environ {time}, au plus {memory:.1f} Go de mémoire, {disk:.1f} Go de disque jusqu&apos;à la fin.</translation>
    </message>
    <message>
        <source>Looking at the labels: {done} of {of} parts, about {left} left</source>
        <translation>Examen des contours&#xa0;: {done} parties sur {of}, encore environ {left}</translation>
    </message>
    <message>
        <source>Features of {done} of {of} crops, about {left} left</source>
        <translation>Caractéristiques de {done} extraits sur {of}, encore environ {left}</translation>
    </message>
    <message>
        <source>{done} of {of} steps, loss {loss:.3f}, about {left} left</source>
        <translation>{done} pas sur {of}, perte {loss:.3f}, encore environ {left}</translation>
    </message>
    <message>
        <source>The base on the buildings that are set apart: {measures}</source>
        <translation>La base sur les bâtiments mis de côté&#xa0;: {measures}</translation>
    </message>
    <message>
        <source>After {step} steps: {measures}</source>
        <translation>Après {step} pas&#xa0;: {measures}</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
</context>
<context>
    <name>TrainModel</name>
    <message>
        <source>Train model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <source>building,footprint,learn,teach,train,fine-tune,model,deep learning</source>
        <translation>bâtiment,emprise,apprendre,enseigner,entraîner,affiner,modèle,apprentissage profond</translation>
    </message>
    <message>
        <source>Teaches a model with polygons that you have drawn or corrected.</source>
        <translation>Enseigne à un modèle avec des polygones que vous avez dessinés ou corrigés.</translation>
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
&lt;p&gt;Fait un modèle qui connaît les toits de vos propres images&#xa0;: un modèle de la liste apprend de contours que vous avez
dessinés ou corrigés. Quelques douzaines suffisent. Cela prend des minutes, sans carte graphique, et les polygones et
les images restent sur cet ordinateur.&lt;/p&gt;
&lt;p&gt;Un bloc des bâtiments est mis de côté et rien n&apos;est appris de lui. C&apos;est là que le nouveau modèle est comparé à sa
base&#xa0;; s&apos;il n&apos;est pas meilleur, il n&apos;y a pas de nouveau modèle, et la base reste.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Zones&lt;/b&gt; dit où chaque bâtiment est dessiné&#xa0;: ce qui n&apos;en est pas un enseigne aussi. Sans elles, seul compte comme
sol ce qui est à moins de 4 m d&apos;un contour.&lt;/p&gt;
&lt;p&gt;Avant d&apos;apprendre, les contours sont examinés&#xa0;: bâtiments que la base trouve et que personne n&apos;a dessinés, contours à
côté des bâtiments, qui se chevauchent ou se croisent eux-mêmes. Ce qui est trouvé est dit, et marqué dans la couche &lt;b&gt;À
vérifier&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;Annulez quand vous voulez&#xa0;: le dernier modèle meilleur que sa base est gardé. Une exécution qui a été tuée reprend où
elle en était quand elle est relancée avec les mêmes couches.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Aerial or drone images on which the polygons lie.</source>
        <translation>Images aériennes ou de drone sur lesquelles sont les polygones.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Outlines that are right: drawn by hand, or extracted and corrected.</source>
        <translation>Contours justes&#xa0;: dessinés à la main, ou extraits et corrigés.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Where every building is drawn. Without them only what lies next to an outline counts as ground.</source>
        <translation>Où chaque bâtiment est dessiné. Sans elles, seul compte comme sol ce qui est à côté d&apos;un contour.</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nom du nouveau modèle</translation>
    </message>
    <message>
        <source>Under which it is listed, and its file called.</source>
        <translation>Sous lequel il est listé, et son fichier nommé.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>Better than its base</source>
        <translation>Meilleur que sa base</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>Le modèle qui apprend&#xa0;; son propre fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Base file</source>
        <translation>Fichier de la base</translation>
    </message>
    <message>
        <source>A model file that learns instead of the listed one.</source>
        <translation>Un fichier de modèle qui apprend à la place de celui de la liste.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>What is to be looked at in the labels, with the reason; in the CRS of the buildings.</source>
        <translation>Ce qui est à regarder dans les contours, avec la raison&#xa0;; dans le SCR des bâtiments.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with what was learned, and the curves of loss and validation.</source>
        <translation>Une page HTML avec ce qui a été appris, et les courbes de perte et de validation.</translation>
    </message>
</context>
<context>
    <name>UpdateBuildings</name>
    <message>
        <source>Update buildings</source>
        <translation>Mettre à jour les bâtiments</translation>
    </message>
    <message>
        <source>building,footprint,change,detection,update,new,demolished,compare,revision</source>
        <translation>bâtiment,emprise,changement,détection,mise à jour,nouveau,démoli,comparer,révision</translation>
    </message>
    <message>
        <source>Says which buildings of a map are new, gone or changed in an image.</source>
        <translation>Dit quels bâtiments d&apos;une carte sont nouveaux, disparus ou modifiés sur une image.</translation>
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
&lt;p&gt;Compare une carte des bâtiments à une image, ou à une deuxième couche comme une extraction de cette année, et dit de
chaque bâtiment ce qu&apos;il est devenu.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;change&lt;/b&gt; vaut &lt;i&gt;new&lt;/i&gt; (nouveau), &lt;i&gt;gone&lt;/i&gt; (disparu), &lt;i&gt;changed&lt;/i&gt; (une partie grande comme une aile a été
construite ou manque&#xa0;; le contour est celui de l&apos;image), &lt;i&gt;unchanged&lt;/i&gt; (inchangé), &lt;i&gt;unclear&lt;/i&gt; (une remise que l&apos;image
ne montre pas, ou autre chose à sa place&#xa0;: à regarder) ou &lt;i&gt;outside&lt;/i&gt; (pas entièrement dans l&apos;image). &lt;i&gt;gained_m2&lt;/i&gt; et
&lt;i&gt;lost_m2&lt;/i&gt; disent de combien, &lt;i&gt;change_iou&lt;/i&gt; à quel point les contours se ressemblent, &lt;i&gt;seen_score&lt;/i&gt; à quel point
celui de l&apos;image est sûr.&lt;/p&gt;
&lt;p&gt;Des toits vus de biais et d&apos;anciens levés placent une carte à côté de son image. De combien est mesuré îlot par îlot, pris
en compte et dit. Les contours nouveaux et modifiés viennent là où la carte les aurait.&lt;/p&gt;
&lt;p&gt;Les identifiants et attributs restent tels quels, de même que chaque contour inchangé, jusqu&apos;au dernier chiffre. Rien n&apos;est
supprimé.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>The buildings as they are known.</source>
        <translation>Les bâtiments tels qu&apos;ils sont connus.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>An aerial or drone image that shows how it is now; or give a second layer.</source>
        <translation>Une image aérienne ou de drone qui montre l&apos;état actuel&#xa0;; ou donnez une deuxième couche.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Deuxième couche</translation>
    </message>
    <message>
        <source>The buildings as they are now, instead of an image. All count as sure.</source>
        <translation>Les bâtiments tels qu&apos;ils sont maintenant, au lieu d&apos;une image. Tous comptent comme sûrs.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Where to compare; all of the image, or what the second layer spans, if empty. May be in any CRS.</source>
        <translation>Où comparer&#xa0;; si vide, toute l&apos;image, ou ce que couvre la deuxième couche. Dans n&apos;importe quel SCR.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What finds the buildings in the image.</source>
        <translation>Ce qui trouve les bâtiments dans l&apos;image.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Un modèle que vous avez entraîné, au lieu de celui de la liste.</translation>
    </message>
    <message>
        <source>Updated buildings</source>
        <translation>Bâtiments mis à jour</translation>
    </message>
    <message>
        <source>The map with what has changed; in its CRS.</source>
        <translation>La carte avec ce qui a changé&#xa0;; dans son SCR.</translation>
    </message>
    <message>
        <source>Choose either an image or a second layer to compare the map with.</source>
        <translation>Choisissez soit une image, soit une deuxième couche à laquelle comparer la carte.</translation>
    </message>
    <message>
        <source>Too few buildings are alike to tell whether the map lies beside the image.</source>
        <translation>Trop peu de bâtiments se ressemblent pour dire si la carte est décalée de l&apos;image.</translation>
    </message>
    <message>
        <source>The image has the buildings {:.1f} m farther east and {:.1f} m farther north than the map.</source>
        <translation>L&apos;image a les bâtiments {:.1f} m plus à l&apos;est et {:.1f} m plus au nord que la carte.</translation>
    </message>
    <message>
        <source>From block to block this differs by {:.1f} m; each is compared by its own.</source>
        <translation>D&apos;un îlot à l&apos;autre cela diffère de {:.1f} m&#xa0;; chacun est comparé avec le sien.</translation>
    </message>
    <message>
        <source>The map&apos;s other buildings come out as new; give an extent to compare a part of the map.</source>
        <translation>Les autres bâtiments de la carte ressortent comme nouveaux ; donnez une emprise pour comparer une partie de la carte.</translation>
    </message>
</context>
</TS>
