<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BandChoice</name>
    <message>
        <source>The bands of the image that the network sees as red, green and blue. The choice is kept with it.</source>
        <translation>Die Kanäle des Bildes, die das Netz als Rot, Grün und Blau sieht. Die Wahl bleibt beim Bild.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>The band that the network sees as this colour.</source>
        <translation>Der Kanal, den das Netz als diese Farbe sieht.</translation>
    </message>
    <message>
        <source>As the map shows</source>
        <translation>Wie die Karte zeigt</translation>
    </message>
    <message>
        <source>As the map shows: {}</source>
        <translation>Wie die Karte zeigt: {}</translation>
    </message>
    <message>
        <source>As the file says: {}</source>
        <translation>Wie die Datei sagt: {}</translation>
    </message>
    <message>
        <source>The map shows other bands than the file says to be red, green and blue.</source>
        <translation>Die Karte zeigt andere Kanäle, als die Datei für Rot, Grün und Blau angibt.</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Eigene Wahl</translation>
    </message>
</context>
<context>
    <name>BuildingLayer</name>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Every corner detected</source>
        <translation>Jede Ecke erkannt</translation>
    </message>
    <message>
        <source>Missed corners inserted</source>
        <translation>Fehlende Ecken ergänzt</translation>
    </message>
    <message>
        <source>Contour of the mask</source>
        <translation>Umriss der Maske</translation>
    </message>
    <message>
        <source>Contour of the mask, no corners sought</source>
        <translation>Umriss der Maske, ohne Suche nach Ecken</translation>
    </message>
    <message>
        <source>Corners told in order</source>
        <translation>Ecken der Reihe nach genannt</translation>
    </message>
</context>
<context>
    <name>BuildingMapTool</name>
    <message>
        <source>Click buildings</source>
        <translation>Gebäude anklicken</translation>
    </message>
</context>
<context>
    <name>ChangeStyle</name>
    <message>
        <source>New in the image</source>
        <translation>Neu im Bild</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Changed, as the image has it</source>
        <translation>Verändert, wie das Bild es zeigt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Unclear, to be looked at</source>
        <translation>Unklar, bitte ansehen</translation>
    </message>
    <message>
        <source>Outside of the image</source>
        <translation>Außerhalb des Bildes</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Along the outline</source>
        <translation>Dem Umriss entlang</translation>
    </message>
    <message>
        <source>Nearest next</source>
        <translation>Jeweils die nächste</translation>
    </message>
    <message>
        <source>Automatic: a CUDA card where there is one</source>
        <translation>Automatisch: eine CUDA-Karte, wenn es eine gibt</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Once: quickest</source>
        <translation>Einmal: am schnellsten</translation>
    </message>
    <message>
        <source>Twice: surer, in twice the time</source>
        <translation>Zweimal: sicherer, in doppelter Zeit</translation>
    </message>
    <message>
        <source>Four times: a little surer still</source>
        <translation>Viermal: noch etwas sicherer</translation>
    </message>
</context>
<context>
    <name>Clicking</name>
    <message>
        <source>The layer has this building already.</source>
        <translation>Der Layer enthält dieses Gebäude schon.</translation>
    </message>
    <message>
        <source>No proposed building lies wholly in the box.</source>
        <translation>Kein vorgeschlagenes Gebäude liegt ganz im Rechteck.</translation>
    </message>
    <message>
        <source>The network sees no building there.</source>
        <translation>Das Netz sieht dort kein Gebäude.</translation>
    </message>
</context>
<context>
    <name>DockController</name>
    <message>
        <source>Extracting the view. You can go on working; Cancel keeps what is found.</source>
        <translation>Der Ausschnitt wird erfasst. Die Arbeit kann weitergehen; Abbrechen behält, was gefunden ist.</translation>
    </message>
    <message>
        <source>The network is looking at the view …</source>
        <translation>Das Netz sieht sich den Ausschnitt an …</translation>
    </message>
    <message>
        <source>Click a building to add it, drag with Shift for all in a box, right-click to take back the last, Escape to end.</source>
        <translation>Ein Klick fügt ein Gebäude hinzu, Ziehen mit Umschalt alle in einem Rechteck, ein Rechtsklick nimmt das letzte zurück, Esc beendet.</translation>
    </message>
    <message>
        <source>Ready. Zoom to the buildings you want, then extract the view or click single ones.</source>
        <translation>Bereit. Auf die gewünschten Gebäude zoomen, dann den Ausschnitt erfassen oder einzelne anklicken.</translation>
    </message>
    <message>
        <source>Quoin is at work on the building under review …</source>
        <translation>Quoin arbeitet am geprüften Gebäude …</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The shares do not add up to 1; change one of them.</source>
        <translation>Die Anteile ergeben zusammen nicht 1; einen davon ändern.</translation>
    </message>
    <message>
        <source>Each file needs its share behind it; give them as FILE SHARE FILE SHARE.</source>
        <translation>Jede Datei braucht ihren Anteil hinter sich; DATEI ANTEIL DATEI ANTEIL angeben.</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>at most 64 lines of at most 500 characters</source>
        <translation>höchstens 64 Zeilen von höchstens 500 Zeichen</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, spaces and signs of . + - _</source>
        <translation>1 bis 64 Buchstaben, Ziffern, Leerzeichen und Zeichen aus . + - _</translation>
    </message>
    <message>
        <source>1 to 32 small letters, digits and signs of - _</source>
        <translation>1 bis 32 Kleinbuchstaben, Ziffern und Zeichen aus - _</translation>
    </message>
    <message>
        <source>three names of at most 32 characters</source>
        <translation>drei Namen von höchstens 32 Zeichen</translation>
    </message>
    <message>
        <source>a whole number from {least} on</source>
        <translation>eine ganze Zahl ab {least}</translation>
    </message>
    <message>
        <source>finite numbers by name, by split</source>
        <translation>endliche Zahlen mit Namen, je Teilmenge</translation>
    </message>
    <message>
        <source>it is no list of names and values</source>
        <translation>sie ist keine Liste von Namen und Werten</translation>
    </message>
    <message>
        <source>it lacks {name}</source>
        <translation>ihr fehlt {name}</translation>
    </message>
    <message>
        <source>it has an unknown field {name}</source>
        <translation>sie hat ein unbekanntes Feld {name}</translation>
    </message>
    <message>
        <source>its {name} is {found} and must be {wanted}</source>
        <translation>{name} ist {found} und muss sein: {wanted}</translation>
    </message>
    <message>
        <source>[x0, y0, x1, y1] of finite numbers</source>
        <translation>[x0, y0, x1, y1] aus endlichen Zahlen</translation>
    </message>
    <message>
        <source>three whole numbers from 1 on</source>
        <translation>drei ganze Zahlen ab 1</translation>
    </message>
    <message>
        <source>a list of rings, each of 3 or more points [x, y] of finite numbers</source>
        <translation>eine Liste von Ringen aus je 3 oder mehr Punkten [x, y] aus endlichen Zahlen</translation>
    </message>
    <message>
        <source>a list of features, each a list of parts, each a list of rings of finite points</source>
        <translation>eine Liste von Objekten, jedes eine Liste von Teilen, jeder eine Liste von Ringen aus endlichen Punkten</translation>
    </message>
    <message>
        <source>{kind}, with null for one that stays</source>
        <translation>{kind}, mit null für eines, das bleibt</translation>
    </message>
    <message>
        <source>a box [x0, y0, x1, y1] of finite numbers</source>
        <translation>ein Rechteck [x0, y0, x1, y1] aus endlichen Zahlen</translation>
    </message>
    <message>
        <source>[height, width, 3]</source>
        <translation>[Höhe, Breite, 3]</translation>
    </message>
    <message>
        <source>a model&apos;s card</source>
        <translation>die Karte eines Modells</translation>
    </message>
    <message>
        <source>a building of the worker</source>
        <translation>Gebäude des Arbeitsprozesses</translation>
    </message>
    <message>
        <source>the grid of a run</source>
        <translation>Gitter eines Laufs</translation>
    </message>
    <message>
        <source>The model&apos;s card cannot be read ({reason}): install the plugin again, all of one version.</source>
        <translation>Die Karte des Modells lässt sich nicht lesen ({reason}): das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>[x, y] in whole pixels from 0 on</source>
        <translation>[x, y] in ganzen Pixeln ab 0</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message>
        <source>bytes, which stand behind the header</source>
        <translation>Bytes, die hinter dem Kopf stehen</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>{kind}, or nothing</source>
        <translation>{kind}, oder nichts</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number up to {most}</source>
        <translation>eine Zahl bis {most}</translation>
    </message>
    <message>
        <source>a number from {least} on</source>
        <translation>eine Zahl ab {least}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number up to {most}</source>
        <translation>eine ganze Zahl bis {most}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a sentence with the values in it</source>
        <translation>ein Satz mit den Werten darin</translation>
    </message>
    <message>
        <source>the message “{name}”</source>
        <translation>Nachricht „{name}“</translation>
    </message>
    <message>
        <source>The worker knows no message {name}: install the plugin again, all of one version.</source>
        <translation>Der Arbeitsprozess kennt keine Nachricht {name}: das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>Nobody knows the worker&apos;s answer {name}: install the plugin again, all of one version.</source>
        <translation>Niemand kennt die Antwort {name} des Arbeitsprozesses: das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>Behind {what} there are {count} bytes too many: install the plugin again, all of one version.</source>
        <translation>{what}: Dahinter stehen {count} Bytes zu viel; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>A tile of {height} × {width} pixels came with {count} bytes; run it again.</source>
        <translation>Eine Kachel von {height} × {width} Pixeln kam mit {count} Bytes; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>In {what}, pixels stand in the header: install the plugin again, all of one version.</source>
        <translation>{what}: Pixel stehen im Kopf; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>a list of buildings</source>
        <translation>eine Liste von Gebäuden</translation>
    </message>
    <message>
        <source>The model file {path} goes with another one, on which it was trained and which is not there (SHA-256 {checksum}…): put that file beside it.</source>
        <translation>Die Modelldatei {path} gehört zu einer anderen, auf der sie trainiert wurde und die nicht da ist (SHA-256 {checksum}…): diese Datei daneben legen.</translation>
    </message>
    <message>
        <source>The file {path} is not a Quoin model or is damaged ({reason}); choose another one.</source>
        <translation>Die Datei {path} ist kein Quoin-Modell oder beschädigt ({reason}); eine andere wählen.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>sie ist ein Gerät oder eine Pipe</translation>
    </message>
    <message>
        <source>its header would have {count} bytes</source>
        <translation>ihr Kopf hätte {count} Bytes</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>it has changed while it was read</source>
        <translation>sie hat sich geändert, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation>ihre Gewichte sind beschädigt</translation>
    </message>
    <message>
        <source>The model file {path} does not exist; choose another one.</source>
        <translation>Die Modelldatei {path} gibt es nicht; eine andere wählen.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); choose another one.</source>
        <translation>Die Modelldatei {path} lässt sich nicht lesen ({reason}); eine andere wählen.</translation>
    </message>
    <message>
        <source>it is a file of PyTorch&apos;s</source>
        <translation>sie ist eine Datei von PyTorch</translation>
    </message>
    <message>
        <source>it holds {word}, which is no number</source>
        <translation>sie enthält {word}, was keine Zahl ist</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>ihr Kopf</translation>
    </message>
    <message>
        <source>it is of the format {found}, not {wanted}: update Quoin</source>
        <translation>sie hat das Format {found}, nicht {wanted}: Quoin aktualisieren</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>{what} is no JSON object</source>
        <translation>{what} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it has a name twice</source>
        <translation>sie enthält einen Namen zweimal</translation>
    </message>
    <message>
        <source>it has a number of {count} digits</source>
        <translation>sie enthält eine Zahl mit {count} Ziffern</translation>
    </message>
    <message>
        <source>its header does not name a model card and checksums</source>
        <translation>ihr Kopf nennt keine Modellkarte mit Prüfsummen</translation>
    </message>
    <message>
        <source>its tensors take {taken} bytes, and it holds {held}</source>
        <translation>ihre Tensoren brauchen {taken} Bytes, und sie enthält {held}</translation>
    </message>
    <message>
        <source>the tensor {name} is not described by type, shape and place</source>
        <translation>der Tensor {name} ist nicht mit Typ, Form und Ort beschrieben</translation>
    </message>
    <message>
        <source>the tensor {name} is of type {kind}, not F16</source>
        <translation>der Tensor {name} hat den Typ {kind}, nicht F16</translation>
    </message>
    <message>
        <source>the tensor {name} has another size than its shape</source>
        <translation>der Tensor {name} hat eine andere Größe als seine Form</translation>
    </message>
    <message>
        <source>the tensor {name} has {found} for a shape or place</source>
        <translation>der Tensor {name} hat {found} als Form oder Ort</translation>
    </message>
    <message>
        <source>its model card is not valid, {reason}</source>
        <translation>ihre Modellkarte ist ungültig, {reason}</translation>
    </message>
    <message>
        <source>its header is no text</source>
        <translation>ihr Kopf ist kein Text</translation>
    </message>
    <message>
        <source>{what} is no JSON</source>
        <translation>{what} ist kein JSON</translation>
    </message>
    <message>
        <source>its {name} is no checksum</source>
        <translation>{name} ist keine Prüfsumme</translation>
    </message>
    <message>
        <source>the tensor {name} does not begin where the one before it ends</source>
        <translation>der Tensor {name} beginnt nicht, wo der vorige endet</translation>
    </message>
    <message>
        <source>it</source>
        <translation>sie</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; choose another value.</source>
        <translation>Die Option {name} muss {kind} sein, nicht {value}; einen anderen Wert wählen.</translation>
    </message>
    <message>
        <source>The connection to the worker carried something that is no message ({line}); run the tool again.</source>
        <translation>In der Verbindung zum Arbeitsprozess kam etwas, das keine Nachricht ist ({line}); noch einmal ausführen.</translation>
    </message>
    <message>
        <source>The connection to the worker broke off inside a message; run the tool again.</source>
        <translation>Die Verbindung zum Arbeitsprozess brach mitten in einer Nachricht ab; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>There is nothing to extract from: the extent is {width} x {height} pixels; choose a larger one.</source>
        <translation>Es gibt nichts zu erfassen: die Ausdehnung hat {width} x {height} Pixel; eine größere wählen.</translation>
    </message>
    <message>
        <source>The tile size must be at least 1 pixel, not {size}.</source>
        <translation>Die Kachelgröße muss mindestens 1 Pixel sein, nicht {size}.</translation>
    </message>
    <message>
        <source>The overlap ({overlap} px) must be between 0 and the tile size ({size} px), exclusive.</source>
        <translation>Die Überlappung ({overlap} px) muss mindestens 0 und kleiner als die Kachelgröße ({size} px) sein.</translation>
    </message>
    <message>
        <source>The extent would be about {count} tiles ({width} x {height} pixels), which would take years; choose a smaller one.</source>
        <translation>Die Ausdehnung wären etwa {count} Kacheln ({width} x {height} Pixel), was Jahre dauern würde; eine kleinere wählen.</translation>
    </message>
    <message>
        <source>In {what}, nobody knows {name}: install the plugin again, all of one version.</source>
        <translation>{what}: Niemand kennt {name}; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>In {what}, {name} must be {kind}, not {value}: install the plugin again, all of one version.</source>
        <translation>{what}: {name} muss {kind} sein, nicht {value}; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>In {what}, {name} is missing: install the plugin again, all of one version.</source>
        <translation>{what}: {name} fehlt; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>the fields of {name}</source>
        <translation>die Felder von {name}</translation>
    </message>
    <message>
        <source>Instead of {what} there is {found}: install the plugin again, all of one version.</source>
        <translation>{what}: Statt dessen kam {found}; das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>The image {path} does not exist; check the file names in the COCO file.</source>
        <translation>Das Bild {path} gibt es nicht; die Dateinamen in der COCO-Datei prüfen.</translation>
    </message>
    <message>
        <source>The image {path} is not an 8-bit image with three bands; convert it to 8-bit RGB first.</source>
        <translation>Das Bild {path} ist kein 8-Bit-Bild mit drei Kanälen; es zuerst in 8-Bit-RGB umwandeln.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}); check the path.</source>
        <translation>Die Datei {path} lässt sich nicht lesen ({reason}); den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The file {path} is not a COCO file of scenes with polygons ({reason}); choose another one.</source>
        <translation>Die Datei {path} ist keine COCO-Datei von Szenen mit Polygonen ({reason}); eine andere wählen.</translation>
    </message>
    <message>
        <source>No CUDA device was found; choose the device &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>Es wurde kein CUDA-Gerät gefunden; als Gerät &apos;auto&apos; oder &apos;cpu&apos; wählen.</translation>
    </message>
    <message>
        <source>The result cannot be written ({reason}); choose another place.</source>
        <translation>Das Ergebnis lässt sich nicht schreiben ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The reference layer {path} has no polygons; there is nothing to compare with.</source>
        <translation>Der Referenzlayer {path} hat keine Polygone; es gibt nichts, womit verglichen werden kann.</translation>
    </message>
    <message>
        <source>The reference layer has no polygons in the extent; choose another extent.</source>
        <translation>Der Referenzlayer hat keine Polygone in der Ausdehnung; eine andere Ausdehnung wählen.</translation>
    </message>
    <message>
        <source>One of the polygons is larger than any building: check the layers, or give a coarser resolution.</source>
        <translation>Eines der Polygone ist größer als jedes Gebäude: die Layer prüfen oder eine gröbere Auflösung angeben.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give its west, south, east and north in degrees.</source>
        <translation>{given} ist keine Ausdehnung; Westen, Süden, Osten und Norden in Grad angeben.</translation>
    </message>
    <message>
        <source>The two layers span {width} × {height} km, more than the {most} km that can be compared at once: give an extent, or check the layers&apos; CRS.</source>
        <translation>Die beiden Layer erstrecken sich über {width} × {height} km, mehr als die {most} km, die auf einmal verglichen werden können: eine Ausdehnung angeben oder das KBS der Layer prüfen.</translation>
    </message>
    <message>
        <source>The coordinates in {path} are no degrees, though its CRS is: save it in its true CRS.</source>
        <translation>Die Koordinaten in {path} sind keine Grad, das KBS aber schon: im wahren KBS speichern.</translation>
    </message>
    <message>
        <source>The file {path} does not exist; check the path.</source>
        <translation>Die Datei {path} gibt es nicht; den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The layer {path} is not in {crs}: save it so, or use quoin:evaluatebuildings, which takes any CRS.</source>
        <translation>Der Layer {path} ist nicht in {crs}: so speichern, oder quoin:evaluatebuildings verwenden, das jedes KBS nimmt.</translation>
    </message>
    <message>
        <source>The layer {path} is in {crs}, which is not known here: save it in {known} first.</source>
        <translation>Der Layer {path} ist in {crs}, das hier unbekannt ist: zuerst in {known} speichern.</translation>
    </message>
    <message>
        <source>The file {path} is no GeoJSON or GeoPackage with polygons ({reason}); choose another one.</source>
        <translation>Die Datei {path} ist kein GeoJSON oder GeoPackage mit Polygonen ({reason}); eine andere wählen.</translation>
    </message>
    <message>
        <source>Tile {index} came out of order; run the tool again.</source>
        <translation>Kachel {index} kam außer der Reihe; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Tile {index} is {size} large instead of {expected}; run the tool again.</source>
        <translation>Kachel {index} ist {size} groß statt {expected}; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>its weights {name} are {found}, and {expected} in the network</source>
        <translation>ihre Gewichte {name} sind {found}, im Netz aber {expected}</translation>
    </message>
    <message>
        <source>This version of Quoin knows no models of the kind {kind}: update Quoin, or choose another one.</source>
        <translation>Diese Version von Quoin kennt keine Modelle der Art {kind}: Quoin aktualisieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The weights are not finite, so that {path} is not written; train at a lower learning rate.</source>
        <translation>Die Gewichte sind nicht endlich, daher wird {path} nicht geschrieben; mit einer niedrigeren Lernrate trainieren.</translation>
    </message>
    <message>
        <source>it is of the kind {kind}, which this version of Quoin does not know</source>
        <translation>sie ist von der Art {kind}, die diese Version von Quoin nicht kennt</translation>
    </message>
    <message>
        <source>its weights are not finite</source>
        <translation>ihre Gewichte sind nicht endlich</translation>
    </message>
    <message>
        <source>There is no grouping named {name}: choose outline or nearest.</source>
        <translation>Eine Gruppierung namens {name} gibt es nicht: outline oder nearest wählen.</translation>
    </message>
    <message>
        <source>A trunk that stays as it is has to come from a trained file; name one with --start.</source>
        <translation>Ein Rumpf, der bleibt, wie er ist, muss aus einer trainierten Datei kommen; mit --start eine nennen.</translation>
    </message>
    <message>
        <source>The model&apos;s card would not be valid, {reason}; change that option.</source>
        <translation>Die Karte des Modells wäre ungültig, {reason}; diese Option ändern.</translation>
    </message>
    <message>
        <source>{folder} holds the scenes themselves; choose another folder.</source>
        <translation>{folder} enthält die Szenen selbst; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no optimiser {name}; choose one of {choices}.</source>
        <translation>Einen Optimierer {name} gibt es nicht; einen wählen von {choices}.</translation>
    </message>
    <message>
        <source>A model of the kind {kind} learns nothing: train one of another kind.</source>
        <translation>Ein Modell der Art {kind} lernt nichts: eines von anderer Art trainieren.</translation>
    </message>
    <message>
        <source>The run cannot go on from {path} ({reason}); give its own options, or another folder.</source>
        <translation>Der Lauf kann von {path} aus nicht weitergehen ({reason}); seine eigenen Optionen angeben oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file to start with has no {name} as this kind of model has it; choose another one.</source>
        <translation>Die Datei, mit der begonnen wird, hat kein {name}, wie es diese Art Modell hat; eine andere wählen.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again.</source>
        <translation>Die Bibliotheken von Quoin lassen sich nicht laden ({reason}): Quoin neu einrichten.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries cannot be loaded ({reason}): set Quoin up again, and if that does not help install Microsoft&apos;s Visual C++ Redistributable.</source>
        <translation>Die Bibliotheken von Quoin lassen sich nicht laden ({reason}): Quoin neu einrichten und, wenn das nicht hilft, Microsofts Visual C++ Redistributable installieren.</translation>
    </message>
    <message>
        <source>Quoin failed in a way it was not prepared for ({reason}): please report it with the log.</source>
        <translation>Quoin ist auf unvorhergesehene Weise gescheitert ({reason}): bitte mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory: choose a smaller tile size, or the device &apos;cpu&apos;.</source>
        <translation>Der Speicher der Grafikkarte reicht nicht: eine kleinere Kachelgröße oder das Gerät &apos;cpu&apos; wählen.</translation>
    </message>
    <message>
        <source>The computer ran out of memory: choose a smaller tile size, or close other programs.</source>
        <translation>Der Arbeitsspeicher reicht nicht: eine kleinere Kachelgröße wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>No raster was begun; run the tool again.</source>
        <translation>Es wurde kein Raster begonnen; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>No model is loaded; run the tool again.</source>
        <translation>Es ist kein Modell geladen; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Nothing of this view is kept; let Quoin look at it again.</source>
        <translation>Von diesem Ausschnitt ist nichts behalten; Quoin noch einmal hinsehen lassen.</translation>
    </message>
    <message>
        <source>The view would take {needed} GB of memory, and {free} GB may be used: zoom in, or extract the whole extent instead.</source>
        <translation>Der Ausschnitt bräuchte {needed} GB Speicher, und {free} GB dürfen benutzt werden: hineinzoomen oder stattdessen die ganze Ausdehnung erfassen.</translation>
    </message>
    <message>
        <source>The extent {given} is none; give west, east, south and north as numbers, or leave it empty.</source>
        <translation>{given} ist keine Ausdehnung; Westen, Osten, Süden und Norden als Zahlen angeben oder leer lassen.</translation>
    </message>
    <message>
        <source>The layer {layer} has no CRS, or one that its coordinates do not fit: set its true CRS.</source>
        <translation>Der Layer {layer} hat kein KBS oder eines, zu dem seine Koordinaten nicht passen: sein wahres KBS setzen.</translation>
    </message>
    <message>
        <source>The layer {layer} is in a CRS without a place on Earth ({crs}), where layers are compared: save it in another CRS.</source>
        <translation>Der Layer {layer} ist in einem KBS ohne Ort auf der Erde ({crs}), wo Layer verglichen werden: in einem anderen KBS speichern.</translation>
    </message>
    <message>
        <source>No polygon of the layer {layer} has a size and a place in its CRS: set the layer&apos;s true CRS.</source>
        <translation>Kein Polygon des Layers {layer} hat in dessen KBS eine Größe und einen Ort: das wahre KBS des Layers setzen.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>no geometries</source>
        <translation>keine Geometrien</translation>
    </message>
    <message>
        <source>The layer {layer} holds {found}, no polygons; choose a layer of polygons.</source>
        <translation>Der Layer {layer} enthält {found}, keine Polygone; einen Polygonlayer wählen.</translation>
    </message>
    <message>
        <source>The option {name} must be {kind}, not {value}; or leave it empty.</source>
        <translation>Die Option {name} muss {kind} sein, nicht {value}; oder leer lassen.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place for it.</source>
        <translation>Die Ausgabe {path} lässt sich nicht öffnen; einen anderen Ort dafür wählen.</translation>
    </message>
    <message>
        <source>change the rules of the table, or choose another output</source>
        <translation>die Regeln der Tabelle ändern oder eine andere Ausgabe wählen</translation>
    </message>
    <message>
        <source>end what else is writing to it, or choose another output</source>
        <translation>beenden, was sonst noch hineinschreibt, oder eine andere Ausgabe wählen</translation>
    </message>
    <message>
        <source>check that the disk has room and the layer can be edited</source>
        <translation>prüfen, ob auf dem Datenträger Platz ist und der Layer bearbeitet werden kann</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output ({reason}); {advice}.</source>
        <translation>Gebäude lassen sich nicht in die Ausgabe schreiben ({reason}); {advice}.</translation>
    </message>
    <message>
        <source>Of {count} buildings only {found} can be read back from the output {path}; check that the disk has room, or choose another format.</source>
        <translation>Von {count} Gebäuden lassen sich nur {found} aus der Ausgabe {path} zurücklesen; prüfen, ob auf dem Datenträger Platz ist, oder ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>Buildings cannot be written to the output, which gives no reason; check that the disk has room and the layer can be edited.</source>
        <translation>Gebäude lassen sich nicht in die Ausgabe schreiben, die keinen Grund nennt; prüfen, ob auf dem Datenträger Platz ist und der Layer bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>The output {path} cannot be opened; choose another place or name for it.</source>
        <translation>Die Ausgabe {path} lässt sich nicht öffnen; einen anderen Ort oder Namen dafür wählen.</translation>
    </message>
    <message>
        <source>Another run keeps writing to the output; wait for its end, or choose another output.</source>
        <translation>Ein anderer Lauf schreibt immerzu in die Ausgabe; sein Ende abwarten oder eine andere Ausgabe wählen.</translation>
    </message>
    <message>
        <source>The output {path} would overwrite the input {layer}; choose another place for it.</source>
        <translation>Die Ausgabe {path} würde die Eingabe {layer} überschreiben; einen anderen Ort dafür wählen.</translation>
    </message>
    <message>
        <source>The layer {layer} is open for editing where the output {path} would be written; end the editing first, or choose another place for the output.</source>
        <translation>Der Layer {layer} wird dort bearbeitet, wo die Ausgabe {path} geschrieben würde; zuerst die Bearbeitung beenden oder einen anderen Ort für die Ausgabe wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place for it.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); einen anderen Ort dafür wählen.</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be edited; choose another one, or remove its read-only flag.</source>
        <translation>Der Layer „{layer}“ lässt sich nicht bearbeiten; einen anderen wählen oder seinen Schreibschutz aufheben.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take a building; check that it can be edited.</source>
        <translation>Der Layer „{layer}“ hat ein Gebäude nicht angenommen; prüfen, ob er bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>The buildings lie outside of what the layer “{layer}” covers with its coordinate reference system {crs}; choose a layer with another one.</source>
        <translation>Die Gebäude liegen außerhalb dessen, was der Layer „{layer}“ mit seinem Koordinatenbezugssystem {crs} abdeckt; einen Layer mit einem anderen wählen.</translation>
    </message>
    <message>
        <source>The raster could not be read around {place}; check that its file or service is intact.</source>
        <translation>Das Raster ließ sich bei {place} nicht lesen; prüfen, ob seine Datei oder sein Dienst in Ordnung ist.</translation>
    </message>
    <message>
        <source>{count} bands are chosen; choose one band or three (red, green, blue).</source>
        <translation>{count} Kanäle sind gewählt; einen Kanal oder drei (Rot, Grün, Blau) wählen.</translation>
    </message>
    <message>
        <source>The raster has no band {number}; choose among its {count} bands.</source>
        <translation>Das Raster hat keinen Kanal {number}; unter seinen {count} Kanälen wählen.</translation>
    </message>
    <message>
        <source>The raster has no band but the one for opacity; choose an image with colours or grey values.</source>
        <translation>Das Raster hat nur den Kanal für die Deckkraft; ein Bild mit Farben oder Grauwerten wählen.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has coordinates that its CRS ({crs}) does not allow; set its true CRS in its properties, under Source.</source>
        <translation>Der Rasterlayer „{layer}“ hat Koordinaten, die sein KBS ({crs}) nicht zulässt; in seinen Eigenschaften unter Quelle sein wahres KBS setzen.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, which no camera makes; set the layer&apos;s true CRS in its properties, under Source.</source>
        <translation>Das Raster hat Pixel von {metres} m am Boden, wie keine Kamera sie macht; in den Eigenschaften des Layers unter Quelle sein wahres KBS setzen.</translation>
    </message>
    <message>
        <source>The raster has pixels of {metres} m on the ground, in which no building can be seen; choose a finer image, or set the layer&apos;s true CRS where that is not its size.</source>
        <translation>Das Raster hat Pixel von {metres} m am Boden, in denen kein Gebäude zu sehen ist; ein feineres Bild wählen oder das wahre KBS des Layers setzen, wenn das nicht seine Größe ist.</translation>
    </message>
    <message>
        <source>{count} places, the first around {place}</source>
        <translation>{count} Stellen, zuerst bei {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>Das Raster ließ sich nicht überall lesen ({places}), dort fehlen also Gebäude: prüfen, ob seine Datei oder sein Dienst in Ordnung ist (mehr steht im Protokoll von QGIS), und dort noch einmal erfassen.</translation>
    </message>
    <message>
        <source>The service says that it has no image in {places}, so nothing can be found there.</source>
        <translation>Der Dienst hat nach eigener Angabe nicht überall ein Bild ({places}), dort lässt sich also nichts finden.</translation>
    </message>
    <message>
        <source>one place, around {place}</source>
        <translation>eine Stelle, bei {place}</translation>
    </message>
    <message>
        <source>The raster could not be read in {places}, so buildings there are missing; the run ended there: check that its file or service is intact (QGIS&apos;s log messages tell more), and extract there again.</source>
        <translation>Das Raster ließ sich nicht überall lesen ({places}), dort fehlen also Gebäude, und der Lauf endete dort: prüfen, ob seine Datei oder sein Dienst in Ordnung ist (mehr steht im Protokoll von QGIS), und dort noch einmal erfassen.</translation>
    </message>
    <message>
        <source>The CRS {crs} has no place at {place}; set the layer&apos;s true CRS.</source>
        <translation>Das KBS {crs} hat keinen Ort bei {place}; das wahre KBS des Layers setzen.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” cannot be read; check that its file or service still exists.</source>
        <translation>Der Rasterlayer „{layer}“ lässt sich nicht lesen; prüfen, ob es seine Datei oder seinen Dienst noch gibt.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has no coordinate reference system; set one in its properties, under Source.</source>
        <translation>Der Rasterlayer „{layer}“ hat kein Koordinatenbezugssystem; in seinen Eigenschaften unter Quelle eines setzen.</translation>
    </message>
    <message>
        <source>The raster layer “{layer}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>Der Rasterlayer „{layer}“ hat Pixel eines Typs, den Quoin nicht liest; ihn zuerst in 8 oder 16 Bit umwandeln.</translation>
    </message>
    <message>
        <source>The map service “{layer}” has no end; choose an extent to extract from.</source>
        <translation>Der Kartendienst „{layer}“ hat kein Ende; eine Ausdehnung wählen, die erfasst wird.</translation>
    </message>
    <message>
        <source>The extent lies outside the raster layer “{layer}”; choose one that meets it.</source>
        <translation>Die Ausdehnung liegt außerhalb des Rasterlayers „{layer}“; eine wählen, die ihn trifft.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels at {metres} m on the ground, in {count} tiles</source>
        <translation>{width} × {height} Pixel von {metres} m am Boden, in {count} Kacheln</translation>
    </message>
    <message>
        <source>The disk is full: free some space, then set Quoin up again.</source>
        <translation>Der Datenträger ist voll: Platz schaffen, dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>Torch or a library beside it has no build for this computer&apos;s system and Python: Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14.</source>
        <translation>Torch oder eine Bibliothek daneben gibt es nicht für System und Python dieses Rechners: Quoin läuft auf Windows und Linux mit 64 Bit und auf Macs mit Apple-Chip, mit Python 3.11 bis 3.14.</translation>
    </message>
    <message>
        <source>The folder of Quoin&apos;s libraries cannot be written to: set the environment variable QUOIN_HOME to another.</source>
        <translation>In den Ordner der Bibliotheken von Quoin lässt sich nicht schreiben: die Umgebungsvariable QUOIN_HOME auf einen anderen setzen.</translation>
    </message>
    <message>
        <source>The set-up was cancelled before it was complete: set Quoin up again to have it.</source>
        <translation>Das Einrichten wurde vor dem Ende abgebrochen: Quoin noch einmal einrichten, um es zu haben.</translation>
    </message>
    <message>
        <source>The view cannot be found on the raster layer “{layer}”; zoom to the layer and try again.</source>
        <translation>Der Ausschnitt lässt sich auf dem Rasterlayer „{layer}“ nicht finden; auf den Layer zoomen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Quoin met what it was not prepared for ({reason}): see its log, and please report it.</source>
        <translation>Quoin ist auf etwas Unvorhergesehenes gestoßen ({reason}): sein Protokoll ansehen und es bitte melden.</translation>
    </message>
    <message>
        <source>The worker sent {found} instead of {wanted}: install the plugin again, all of one version.</source>
        <translation>Der Arbeitsprozess hat etwas anderes gesandt ({found}) als erwartet ({wanted}): das Plugin neu installieren, alles in einer Version.</translation>
    </message>
    <message>
        <source>Quoin&apos;s torch environment is not set up yet: press Set up in QGIS under Plugins ▸ Quoin ▸ Quoin panel, or, without a desktop, run “python3 -m quoin.processing.setup” in the folder {folder}.</source>
        <translation>Die Torch-Umgebung von Quoin ist noch nicht eingerichtet: in QGIS unter Erweiterungen ▸ Quoin ▸ Quoin-Bedienfeld auf Einrichten drücken oder, ohne Desktop, „python3 -m quoin.processing.setup“ im Ordner {folder} ausführen.</translation>
    </message>
    <message>
        <source>Quoin&apos;s worker cannot be started with {path} ({reason}): set Quoin up again.</source>
        <translation>Der Arbeitsprozess von Quoin lässt sich nicht mit {path} starten ({reason}): Quoin neu einrichten.</translation>
    </message>
    <message>
        <source>The command {command} failed ({reason}); try it again.</source>
        <translation>Der Befehl {command} ist gescheitert ({reason}); es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The command {command} stopped without a word; try it again.</source>
        <translation>Der Befehl {command} endete ohne ein Wort; es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>average precision over IoU 0.50 to 0.95</source>
        <translation>mittlere Präzision über IoU 0,50 bis 0,95</translation>
    </message>
    <message>
        <source>AP50</source>
        <translation>AP50</translation>
    </message>
    <message>
        <source>average precision where IoU 0.50 makes a match</source>
        <translation>mittlere Präzision, wenn IoU 0,50 als Treffer gilt</translation>
    </message>
    <message>
        <source>AP75</source>
        <translation>AP75</translation>
    </message>
    <message>
        <source>average precision where IoU 0.75 makes a match</source>
        <translation>mittlere Präzision, wenn IoU 0,75 als Treffer gilt</translation>
    </message>
    <message>
        <source>AR</source>
        <translation>AR</translation>
    </message>
    <message>
        <source>share of references found at any score, mean over IoU 0.50 to 0.95</source>
        <translation>Anteil der gefundenen Referenzen bei beliebiger Sicherheit, Mittel über IoU 0,50 bis 0,95</translation>
    </message>
    <message>
        <source>Boundary AP</source>
        <translation>Boundary AP</translation>
    </message>
    <message>
        <source>AP by the smaller of mask IoU and Boundary IoU</source>
        <translation>AP nach der kleineren von Masken-IoU und Boundary IoU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>share of the predictions that match a reference (IoU 0.50)</source>
        <translation>Anteil der Vorhersagen, zu denen eine Referenz passt (IoU 0,50)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>share of the references that a prediction matches (IoU 0.50)</source>
        <translation>Anteil der Referenzen, zu denen eine Vorhersage passt (IoU 0,50)</translation>
    </message>
    <message>
        <source>Mask IoU</source>
        <translation>Masken-IoU</translation>
    </message>
    <message>
        <source>overlap of a building with its reference</source>
        <translation>Überdeckung eines Gebäudes mit seiner Referenz</translation>
    </message>
    <message>
        <source>Mask F1</source>
        <translation>Masken-F1</translation>
    </message>
    <message>
        <source>overlap of a building with its reference, as F1</source>
        <translation>Überdeckung eines Gebäudes mit seiner Referenz, als F1</translation>
    </message>
    <message>
        <source>Mask IoU, pooled</source>
        <translation>Masken-IoU, gesamt</translation>
    </message>
    <message>
        <source>the same over the pixels of all patches</source>
        <translation>dasselbe über die Pixel aller Ausschnitte</translation>
    </message>
    <message>
        <source>Mask F1, pooled</source>
        <translation>Masken-F1, gesamt</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>overlap of all built-up pixels, mean over images</source>
        <translation>Überdeckung aller bebauten Pixel, Mittel über die Bilder</translation>
    </message>
    <message>
        <source>C-IoU</source>
        <translation>C-IoU</translation>
    </message>
    <message>
        <source>IoU, lessened where the number of vertices differs</source>
        <translation>IoU, vermindert, wo sich die Zahl der Stützpunkte unterscheidet</translation>
    </message>
    <message>
        <source>N-ratio</source>
        <translation>N-Verhältnis</translation>
    </message>
    <message>
        <source>predicted vertices per reference vertex; 1 is best</source>
        <translation>vorhergesagte Stützpunkte je Stützpunkt der Referenz; 1 ist am besten</translation>
    </message>
    <message>
        <source>C-IoU, matched</source>
        <translation>C-IoU der Treffer</translation>
    </message>
    <message>
        <source>C-IoU of a building with its reference</source>
        <translation>C-IoU eines Gebäudes mit seiner Referenz</translation>
    </message>
    <message>
        <source>N-ratio, matched</source>
        <translation>N-Verhältnis der Treffer</translation>
    </message>
    <message>
        <source>N-ratio over the buildings that match a reference</source>
        <translation>N-Verhältnis der Gebäude, zu denen eine Referenz passt</translation>
    </message>
    <message>
        <source>PoLiS</source>
        <translation>PoLiS</translation>
    </message>
    <message>
        <source>distance between outlines</source>
        <translation>Abstand der Umrisse</translation>
    </message>
    <message>
        <source>distance between outlines, on the ground</source>
        <translation>Abstand der Umrisse am Boden</translation>
    </message>
    <message>
        <source>Max tangent angle</source>
        <translation>Größter Tangentenwinkel</translation>
    </message>
    <message>
        <source>worst direction of a wall</source>
        <translation>schlechteste Richtung einer Wand</translation>
    </message>
    <message>
        <source>Boundary IoU</source>
        <translation>Boundary IoU</translation>
    </message>
    <message>
        <source>overlap of a band along the boundaries</source>
        <translation>Überdeckung eines Streifens entlang der Ränder</translation>
    </message>
    <message>
        <source>Boundary F, BSDS</source>
        <translation>Rand-F, BSDS</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 0.75 % of the diagonal</source>
        <translation>Randpixel, die auf 0,75 % der Diagonale übereinstimmen</translation>
    </message>
    <message>
        <source>Boundary F, 0 px</source>
        <translation>Rand-F, 0 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree exactly</source>
        <translation>Randpixel, die genau übereinstimmen</translation>
    </message>
    <message>
        <source>Boundary F, 1 px</source>
        <translation>Rand-F, 1 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 1 px</source>
        <translation>Randpixel, die auf 1 px übereinstimmen</translation>
    </message>
    <message>
        <source>Boundary F, 3 px</source>
        <translation>Rand-F, 3 px</translation>
    </message>
    <message>
        <source>boundary pixels that agree within 3 px</source>
        <translation>Randpixel, die auf 3 px übereinstimmen</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>structural similarity of the masks; mostly background, hence high</source>
        <translation>strukturelle Ähnlichkeit der Masken; meist Hintergrund, daher hoch</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>share of the patches with a prediction over their middle</source>
        <translation>Anteil der Ausschnitte mit einer Vorhersage über ihrer Mitte</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>images that were looked at</source>
        <translation>Bilder, die betrachtet wurden</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>references that were compared with</source>
        <translation>Referenzen, mit denen verglichen wurde</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>time to find the buildings, mean per image</source>
        <translation>Zeit, die Gebäude zu finden, Mittel je Bild</translation>
    </message>
    <message>
        <source>Bands {red}, {green} and {blue} are read as red, green and blue: {reason}.</source>
        <translation>Die Kanäle {red}, {green} und {blue} werden als Rot, Grün und Blau gelesen: {reason}.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>it comes first, and there are no three for colours</source>
        <translation>er kommt zuerst, und drei für Farben gibt es nicht</translation>
    </message>
    <message>
        <source>so the layer is shown</source>
        <translation>so wird der Layer angezeigt</translation>
    </message>
    <message>
        <source>Band {number} is read: {reason}.</source>
        <translation>Gelesen wird Kanal {number}: {reason}.</translation>
    </message>
    <message>
        <source>so says the file&apos;s colour interpretation</source>
        <translation>so sagt es die Farbinterpretation der Datei</translation>
    </message>
    <message>
        <source>so says the file by the bands&apos; names</source>
        <translation>so sagen es die Namen der Kanäle in der Datei</translation>
    </message>
    <message>
        <source>nothing says what they are, and they come first</source>
        <translation>nichts sagt, was sie sind, und sie kommen zuerst</translation>
    </message>
    <message>
        <source>a line of at most 200 characters</source>
        <translation>eine Zeile von höchstens 200 Zeichen</translation>
    </message>
    <message>
        <source>at most 64 numbers, or texts of at most 200 characters, by name</source>
        <translation>höchstens 64 Zahlen oder Texte von höchstens 200 Zeichen, mit Namen</translation>
    </message>
    <message>
        <source>What the last worker held cannot be read; run the tool again.</source>
        <translation>Was der letzte Arbeitsprozess hielt, lässt sich nicht lesen; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>What the last worker held is of another raster; run the tool again.</source>
        <translation>Was der letzte Arbeitsprozess hielt, gehört zu einem anderen Raster; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>{count} polygons cross themselves or cover less than a square metre; correct them, or mend them with Fix geometries.</source>
        <translation>{count} Polygone kreuzen sich selbst oder bedecken weniger als einen Quadratmeter; sie korrigieren oder mit Geometrien reparieren in Ordnung bringen.</translation>
    </message>
    <message>
        <source>Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.</source>
        <translation>Nur {count} Gebäude sind gezeichnet, und weniger als {least} sind zum Lernen zu wenige; mehr zeichnen.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie outside the image or where it shows nothing; choose the image on which they were drawn, and see that both layers have their true CRS.</source>
        <translation>{count} von {drawn} Polygonen liegen außerhalb des Bildes oder wo es nichts zeigt; das Bild wählen, auf dem sie gezeichnet wurden, und darauf achten, dass beide Layer ihr wahres KBS haben.</translation>
    </message>
    <message>
        <source>{count} polygons lie over others by more than {share} % of their area; draw each building once and leave no overlap.</source>
        <translation>{count} Polygone liegen mit mehr als {share} % ihrer Fläche über anderen; jedes Gebäude einmal zeichnen und keine Überlappung lassen.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is averaged down; choose a base of a finer resolution where there is one.</source>
        <translation>Das Bild hat {own} m je Pixel, und die Grundlage arbeitet mit {base} m, so dass es heruntergemittelt wird; eine Grundlage feinerer Auflösung wählen, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>The image has {own} m per pixel and the base works at {base} m, so that it is enlarged and shows little to learn from; take a finer image.</source>
        <translation>Das Bild hat {own} m je Pixel, und die Grundlage arbeitet mit {base} m, so dass es vergrößert wird und wenig zu lernen zeigt; ein feineres Bild nehmen.</translation>
    </message>
    <message>
        <source>The outlines lie {metres} m too far to the {direction} on the image; move them back, or let Quoin do it.</source>
        <translation>Die Umrisse liegen auf dem Bild {metres} m zu weit {direction}; sie zurückrücken oder es Quoin tun lassen.</translation>
    </message>
    <message>
        <source>The outlines lie beside the buildings of the image by about {metres} m, differently from place to place; correct them on this image.</source>
        <translation>Die Umrisse liegen um etwa {metres} m neben den Gebäuden des Bildes, von Ort zu Ort verschieden; sie auf diesem Bild korrigieren.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>rechts unten</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>links unten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>links oben</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>rechts oben</translation>
    </message>
    <message>
        <source>The base finds {count} buildings inside the area that nobody has drawn; draw those that are some, or leave them out of the area.</source>
        <translation>Die Grundlage findet im Bereich {count} Gebäude, die niemand gezeichnet hat; zeichnen, was davon eines ist, oder sie aus dem Bereich lassen.</translation>
    </message>
    <message>
        <source>There is no model {model}; choose another one, or import its file under Models in Quoin&apos;s panel.</source>
        <translation>Ein Modell {model} gibt es nicht; ein anderes wählen oder seine Datei im Quoin-Bedienfeld unter Modelle importieren.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a model: take 1 to 64 letters, digits, spaces and signs of . + - _, and no name of a model that comes with Quoin.</source>
        <translation>„{name}“ ist kein Name für ein Modell: 1 bis 64 Buchstaben, Ziffern, Leerzeichen und Zeichen aus . + - _ nehmen, und keinen Namen eines Modells, das mit Quoin kommt.</translation>
    </message>
    <message>
        <source>The model file {path} is larger than 1 GB; choose another one.</source>
        <translation>Die Modelldatei {path} ist größer als 1 GB; eine andere wählen.</translation>
    </message>
    <message>
        <source>The model file {path} is of the kind {kind}, which this version of Quoin does not know; update Quoin.</source>
        <translation>Die Modelldatei {path} ist von der Art {kind}, die diese Version von Quoin nicht kennt; Quoin aktualisieren.</translation>
    </message>
    <message>
        <source>The model {name} comes with Quoin and stays as it is; export it to have a copy.</source>
        <translation>Das Modell {name} kommt mit Quoin und bleibt, wie es ist; es exportieren, um eine Kopie zu haben.</translation>
    </message>
    <message>
        <source>There is a model {name} already; choose another name.</source>
        <translation>Ein Modell {name} gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be taken in ({reason}); make room or choose another one.</source>
        <translation>Die Modelldatei {path} lässt sich nicht aufnehmen ({reason}); Platz schaffen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({reason}); choose another place.</source>
        <translation>Die Datei {path} lässt sich nicht schreiben ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The model {name} cannot be renamed ({reason}); see that its file is there and not in use.</source>
        <translation>Das Modell {name} lässt sich nicht umbenennen ({reason}); darauf achten, dass seine Datei da und nicht in Gebrauch ist.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted ({reason}); see that its file is there and not in use.</source>
        <translation>Das Modell {name} lässt sich nicht löschen ({reason}); darauf achten, dass seine Datei da und nicht in Gebrauch ist.</translation>
    </message>
    <message>
        <source>{path} cannot be the name of a file; choose another place for it.</source>
        <translation>{path} kann kein Dateiname sein; einen anderen Ort dafür wählen.</translation>
    </message>
    <message>
        <source>Of {tiles} tiles {count} are left out, since one worker process after the other was lost at them, so buildings there are missing: see the log for their last words, and choose a smaller part.</source>
        <translation>Von {tiles} Kacheln sind {count} ausgelassen, da dort ein Arbeitsprozess nach dem anderen verloren ging, und dort fehlen Gebäude: ihre letzten Worte stehen im Protokoll; einen kleineren Teil wählen.</translation>
    </message>
    <message>
        <source>The folder {path} is not yours: delete it, or let TMPDIR name another place.</source>
        <translation>Der Ordner {path} gehört einem anderen: ihn löschen oder mit TMPDIR einen anderen Ort nennen.</translation>
    </message>
    <message>
        <source>Setting up the libraries failed ({reason}): the log has more, as has {log}.</source>
        <translation>Das Einrichten der Bibliotheken ist gescheitert ({reason}): das Protokoll weiß mehr, auch {log}.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a user name and a password: enter them in QGIS under Settings ▸ Options ▸ Network, or in the variable HTTPS_PROXY in a shell, then set Quoin up again.</source>
        <translation>Der Proxy Ihres Netzwerks fragt nach Benutzername und Passwort: in QGIS unter Einstellungen ▸ Optionen ▸ Netzwerk eintragen, in einer Shell in der Variablen HTTPS_PROXY, dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>The certificate of the package index was refused, as happens where the clock is wrong or a company&apos;s network puts its own in place: set the clock, or add your network&apos;s authority in QGIS under Settings ▸ Options ▸ Authentication (in a shell: SSL_CERT_FILE), then set Quoin up again.</source>
        <translation>Das Zertifikat des Paketverzeichnisses wurde abgelehnt, wie es bei falscher Uhr vorkommt oder wo ein Firmennetz sein eigenes einsetzt: die Uhr stellen, oder die Zertifizierungsstelle Ihres Netzwerks in QGIS unter Einstellungen ▸ Optionen ▸ Authentifizierung hinzufügen (in einer Shell: SSL_CERT_FILE), dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>A library differs from what Quoin was made with and was not installed: if QUOIN_INDEX_URL names an index of your own, let it pass files on unchanged, then set Quoin up again.</source>
        <translation>Eine Bibliothek weicht von der ab, mit der Quoin gemacht ist, und wurde nicht installiert: nennt QUOIN_INDEX_URL ein eigenes Verzeichnis, muss es Dateien unverändert weitergeben; dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>The package index asks for an account: put the name and password into a file .netrc in your home folder, then set Quoin up again.</source>
        <translation>Das Paketverzeichnis fragt nach einem Konto: Name und Passwort in eine Datei .netrc in Ihrem Benutzerordner schreiben, dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>No Python from 3.11 to 3.14 is on this computer and none can be fetched: install one from python.org, then set Quoin up again.</source>
        <translation>Auf diesem Rechner ist kein Python von 3.11 bis 3.14, und es lässt sich keines holen: eines von python.org installieren, dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>The Python package index cannot be reached, or breaks off: check the network connection, then set Quoin up again; what was fetched is kept.</source>
        <translation>Das Paketverzeichnis von Python ist nicht erreichbar oder bricht ab: die Netzwerkverbindung prüfen, dann Quoin noch einmal einrichten; was geholt ist, bleibt.</translation>
    </message>
    <message>
        <source>The folder {folder} for Quoin&apos;s libraries cannot be made or written to: set the environment variable QUOIN_HOME to a folder that can.</source>
        <translation>Der Ordner {folder} für die Bibliotheken von Quoin lässt sich nicht anlegen oder beschreiben: die Umgebungsvariable QUOIN_HOME auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>Quoin&apos;s libraries need {needed} GB of disk and {folder} has {free} GB free: free some space, or set the environment variable QUOIN_HOME to a folder on another disk.</source>
        <translation>Die Bibliotheken von Quoin brauchen {needed} GB auf der Platte, und in {folder} sind {free} GB frei: Platz schaffen, oder die Umgebungsvariable QUOIN_HOME auf einen Ordner einer anderen Platte setzen.</translation>
    </message>
    <message>
        <source>The libraries were installed but do not work on this computer ({reason}): the log has more.</source>
        <translation>Die Bibliotheken sind installiert, funktionieren auf diesem Rechner aber nicht ({reason}): das Protokoll weiß mehr.</translation>
    </message>
    <message>
        <source>Another set-up of Quoin is running on this computer: let it end, or stop it, and try it again.</source>
        <translation>Auf diesem Rechner läuft noch eine Einrichtung von Quoin: ihr Ende abwarten oder sie anhalten und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The libraries in {folder} are in use: close other windows of QGIS, and try it again.</source>
        <translation>Die Bibliotheken in {folder} sind in Gebrauch: andere Fenster von QGIS schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The package index {index} does not have {name}: let QUOIN_INDEX_URL name one that has what PyPI has, then set Quoin up again.</source>
        <translation>Das Paketverzeichnis {index} hat {name} nicht: QUOIN_INDEX_URL auf eines setzen, das hat, was PyPI hat, dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that Quoin was made with, so it was not used: if an index or a proxy of your own changes files, let it pass this one on unchanged, then set Quoin up again.</source>
        <translation>Die Datei {name} ist nicht die, mit der Quoin gemacht ist, und wurde nicht benutzt: wenn ein eigenes Verzeichnis oder ein Proxy Dateien verändert, muss diese unverändert durchkommen; dann Quoin noch einmal einrichten.</translation>
    </message>
    <message>
        <source>The libraries have no build for this computer ({system}, {machine}): Quoin runs on 64-bit Windows and Linux and on Macs with Apple silicon.</source>
        <translation>Für diesen Rechner ({system}, {machine}) gibt es die Bibliotheken nicht: Quoin läuft auf Windows und Linux mit 64 Bit und auf Macs mit Apple-Chip.</translation>
    </message>
    <message>
        <source>The folder {folder} lacks the file {name}: fill it as the page on set-up says, then choose it again.</source>
        <translation>Im Ordner {folder} fehlt die Datei {name}: ihn füllen, wie die Seite zur Einrichtung sagt, dann noch einmal wählen.</translation>
    </message>
    <message>
        <source>Features change with the trunk that gives them: --kept-crops goes with --head-only.</source>
        <translation>Merkmale ändern sich mit dem Stamm, der sie gibt: --kept-crops geht nur mit --head-only.</translation>
    </message>
    <message>
        <source>The model {name} learns nothing; choose another base.</source>
        <translation>Das Modell {name} lernt nichts; eine andere Grundlage wählen.</translation>
    </message>
    <message>
        <source>What is learned from takes {needed} GB of the disk until the end, and {free} GB are free in {folder}; make room there, or take fewer steps.</source>
        <translation>Das, woraus gelernt wird, braucht bis zum Ende {needed} GB auf der Platte, und in {folder} sind {free} GB frei; dort Platz schaffen oder weniger Schritte nehmen.</translation>
    </message>
    <message>
        <source>The pixels of the image were not written whole; run the tool again.</source>
        <translation>Die Pixel des Bildes wurden nicht ganz geschrieben; das Werkzeug noch einmal ausführen.</translation>
    </message>
    <message>
        <source>The model cannot be called so, {reason}; choose another name.</source>
        <translation>So kann das Modell nicht heißen, {reason}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all layers have their true CRS.</source>
        <translation>{count} von {drawn} Polygonen liegen auf keinem der Bilder, und aus ihnen wird nichts gelernt; prüfen, ob alle Layer ihr wahres KBS haben.</translation>
    </message>
    <message>
        <source>The same model is being taught the same at this moment; wait until that has ended.</source>
        <translation>Dasselbe Modell lernt gerade dasselbe; warten, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>What was drawn spreads over {megapixels} megapixels at the model&apos;s resolution, and {most} can be learned from at a time; choose a smaller area.</source>
        <translation>Das Gezeichnete erstreckt sich bei der Auflösung des Modells über {megapixels} Megapixel, und aus {most} kann auf einmal gelernt werden; ein kleineres Gebiet wählen.</translation>
    </message>
    <message>
        <source>No polygon of the layer {name} lies on an image, or in an area; check the CRS of all.</source>
        <translation>Kein Polygon des Layers {name} liegt auf einem Bild oder in einem Gebiet; das KBS von allen prüfen.</translation>
    </message>
    <message>
        <source>The layer {name} is no image; choose another one.</source>
        <translation>Der Layer {name} ist kein Bild; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The layer {path} has no polygons; choose one that has.</source>
        <translation>Der Layer {path} hat keine Polygone; einen wählen, der welche hat.</translation>
    </message>
    <message>
        <source>The layer {path} cannot be read ({reason}); choose another one.</source>
        <translation>Der Layer {path} kann nicht gelesen werden ({reason}); einen anderen wählen.</translation>
    </message>
    <message>
        <source>The raster has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.</source>
        <translation>Das Raster hat Pixel eines Typs, den Quoin nicht liest; zuerst in 8 oder 16 Bit umwandeln.</translation>
    </message>
    <message>
        <source>{output} is whole already; without --resume it is made anew.</source>
        <translation>{output} ist schon vollständig; ohne --resume wird es neu gemacht.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}); check the address, such as tcp://host:8786.</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler ({reason}); die Adresse prüfen, etwa tcp://host:8786.</translation>
    </message>
    <message>
        <source>Workers are lost again and again at one task ({reason}); see their logs, give them more memory, and go on with --resume.</source>
        <translation>Bei einer Aufgabe gehen immer wieder Arbeitsprozesse verloren ({reason}); in ihre Protokolle sehen, ihnen mehr Speicher geben und mit --resume weitermachen.</translation>
    </message>
    <message>
        <source>The scheduler is gone ({reason}); start it again, and go on with --resume.</source>
        <translation>Der Scheduler ist weg ({reason}); ihn neu starten und mit --resume weitermachen.</translation>
    </message>
    <message>
        <source>Buildings are not written as {ending}; choose a name that ends in .gpkg, .fgb or .parquet, or a folder.</source>
        <translation>Gebäude werden nicht als {ending} geschrieben; einen Namen wählen, der auf .gpkg, .fgb oder .parquet endet, oder einen Ordner.</translation>
    </message>
    <message>
        <source>The raster {path} has no coordinate reference system; set one, as by gdal_edit.</source>
        <translation>Das Raster {path} hat kein Koordinatenbezugssystem; eines setzen, etwa mit gdal_edit.</translation>
    </message>
    <message>
        <source>The raster {path} does not lie upright; make one that does, as by gdalwarp.</source>
        <translation>Das Raster {path} liegt nicht gerade; ein gerades machen, etwa mit gdalwarp.</translation>
    </message>
    <message>
        <source>The raster {path} cannot be read ({reason}); check that its file or service is intact.</source>
        <translation>Das Raster {path} kann nicht gelesen werden ({reason}); prüfen, ob seine Datei oder sein Dienst heil ist.</translation>
    </message>
    <message>
        <source>The rasters are in different coordinate reference systems; extract from each by itself.</source>
        <translation>Die Raster haben verschiedene Koordinatenbezugssysteme; aus jedem für sich extrahieren.</translation>
    </message>
    <message>
        <source>Nothing of what is asked for lies in the raster {path}; choose bounds that meet it.</source>
        <translation>Nichts von dem, was verlangt ist, liegt im Raster {path}; Grenzen wählen, die es treffen.</translation>
    </message>
    <message>
        <source>A run that was broken off lies in {folder}; give --resume to go on with it, or delete the folder.</source>
        <translation>In {folder} liegt ein abgebrochener Lauf; --resume angeben, um ihn fortzusetzen, oder den Ordner löschen.</translation>
    </message>
    <message>
        <source>The run that lies in {folder} is of another raster, model or options; give those, or delete the folder.</source>
        <translation>Der Lauf in {folder} hat ein anderes Raster, Modell oder andere Optionen; diese angeben oder den Ordner löschen.</translation>
    </message>
    <message>
        <source>The layer of areas is gone; choose another one.</source>
        <translation>Der Layer mit den Gebieten ist weg; einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no layer of polygons; extract buildings or draw them first.</source>
        <translation>Es gibt keinen Layer mit Polygonen; zuerst Gebäude erfassen oder zeichnen.</translation>
    </message>
    <message>
        <source>No building of the layer lies there; zoom to what you have checked.</source>
        <translation>Dort liegt kein Gebäude des Layers; zu dem zoomen, was geprüft ist.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has neither a field “probability” nor “score” to begin the review with the most doubtful building; choose another layer.</source>
        <translation>Der Layer „{layer}“ hat weder ein Feld „probability“ noch „score“, um die Prüfung mit dem zweifelhaftesten Gebäude zu beginnen; wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>The layer “{layer}” did not take the change; check that its buildings can be edited and that it has a field “{field}” for text, or takes a new one.</source>
        <translation>Der Layer „{layer}“ hat die Änderung nicht angenommen; sehen Sie nach, ob seine Gebäude bearbeitet werden können und ob er ein Feld „{field}“ für Text hat oder ein neues annimmt.</translation>
    </message>
    <message>
        <source>Buildings are found in fewer than two scenes; calibrate on scenes that have more of them.</source>
        <translation>In weniger als zwei Szenen werden Gebäude gefunden; kalibrieren Sie mit Szenen, die mehr davon haben.</translation>
    </message>
    <message>
        <source>at most 64 rising pairs of a score and a probability, each from 0 to 1</source>
        <translation>höchstens 64 steigende Paare aus einem Wert und einer Wahrscheinlichkeit, jeweils von 0 bis 1</translation>
    </message>
    <message>
        <source>No building of the layer {layer} lies where it is compared; check its CRS, or the extent.</source>
        <translation>Kein Gebäude des Layers {layer} liegt dort, wo verglichen wird; prüfen Sie sein KBS oder die Ausdehnung.</translation>
    </message>
    <message>
        <source>[x, y] of finite numbers</source>
        <translation>[x, y] aus endlichen Zahlen</translation>
    </message>
    <message>
        <source>{output} is read for the extraction; choose another name for its result.</source>
        <translation>{output} wird für die Extraktion gelesen; für ihr Ergebnis einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{output} holds what is not of an extraction, and would be lost; choose another name, or an empty folder.</source>
        <translation>{output} enthält, was nicht aus einer Extraktion stammt und verloren ginge; einen anderen Namen oder einen leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>The extent has no place in {crs}; choose a smaller one, or check the CRS of all layers.</source>
        <translation>Die Ausdehnung hat in {crs} keinen Ort; eine kleinere wählen oder das KBS aller Layer prüfen.</translation>
    </message>
    <message>
        <source>A file that is needed on the way cannot be read or written ({reason}); check that the disk has room, and that the folder for temporary files is there.</source>
        <translation>Eine Datei, die unterwegs gebraucht wird, lässt sich nicht lesen oder schreiben ({reason}); prüfen Sie, ob auf dem Datenträger Platz ist und ob es den Ordner für temporäre Dateien gibt.</translation>
    </message>
    <message>
        <source>Nothing can be learned in the folder {path} ({reason}): delete it, or see that it is yours.</source>
        <translation>Im Ordner {path} lässt sich nichts lernen ({reason}): Löschen Sie ihn, oder sorgen Sie dafür, dass er Ihnen gehört.</translation>
    </message>
    <message>
        <source>There are too few buildings, or they lie too close together, to set some apart that tell whether the model is better; draw more, or some that lie farther away.</source>
        <translation>Es sind zu wenige Gebäude, oder sie liegen zu dicht beieinander, um welche zurückzulegen, die sagen, ob das Modell besser ist; mehr zeichnen, oder einige, die weiter weg liegen.</translation>
    </message>
    <message>
        <source>The new model {name} cannot be kept ({reason}); make room and teach the same again, which goes on from its end.</source>
        <translation>Das neue Modell {name} lässt sich nicht behalten ({reason}); Platz schaffen und dasselbe noch einmal lernen lassen, was am Ende weitergeht.</translation>
    </message>
    <message>
        <source>The disk is full where {folder} is; make room there and teach the same again, which goes on from where it was.</source>
        <translation>Die Platte ist voll, auf der {folder} liegt; dort Platz schaffen und dasselbe noch einmal lernen lassen, was da weitergeht, wo es war.</translation>
    </message>
    <message>
        <source>What is learned from cannot be written to {folder} ({reason}); make room there, or let TMPDIR name another place.</source>
        <translation>Woraus gelernt wird, lässt sich nicht nach {folder} schreiben ({reason}); dort Platz schaffen, oder TMPDIR einen anderen Ort nennen lassen.</translation>
    </message>
    <message>
        <source>The command {command} was ended by the system (signal {signal}), which happens where memory is short; close other programs, and try it again.</source>
        <translation>Der Befehl {command} wurde vom System beendet (Signal {signal}), was geschieht, wo der Speicher knapp ist; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>The layer “{layer}” is edited in a transaction, in which a new field cannot be undone; add a text field “{field}” to it before the review.</source>
        <translation>Der Layer „{layer}“ wird in einer Transaktion bearbeitet, in der sich ein neues Feld nicht rückgängig machen lässt; fügen Sie ihm vor der Prüfung ein Textfeld „{field}“ hinzu.</translation>
    </message>
</context>
<context>
    <name>EvaluateBuildings</name>
    <message>
        <source>Evaluate buildings</source>
        <translation>Gebäude bewerten</translation>
    </message>
    <message>
        <source>building,footprint,accuracy,quality,compare,precision,recall,iou,polis,reference</source>
        <translation>Gebäude,Grundriss,Genauigkeit,Qualität,Vergleich,Präzision,Trefferquote,IoU,PoLiS,Referenz</translation>
    </message>
    <message>
        <source>Measures how well a layer of buildings agrees with a reference layer.</source>
        <translation>Misst, wie gut ein Gebäudelayer mit einem Referenzlayer übereinstimmt.</translation>
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
&lt;p&gt;Vergleicht einen Gebäudelayer mit einem Referenzlayer, der als wahr gilt, und gibt die im Fach üblichen Maße an:
mittlere Präzision, IoU, Abstände der Umrisse und mehr. Die Layer dürfen verschiedene KBS haben; verglichen wird in
wahren Metern.&lt;/p&gt;
&lt;p&gt;Nur was in der &lt;i&gt;Ausdehnung&lt;/i&gt; liegt, zählt: den Bereich wählen, in dem die Referenz vollständig ist, sonst gilt
jedes Gebäude, das der Referenz fehlt, als falsch.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Ergebnislayer&lt;/b&gt;: &lt;i&gt;outcome&lt;/i&gt; ist &lt;i&gt;matched&lt;/i&gt; (IoU ab 0,5; das Gebäude wird gezeigt), &lt;i&gt;missed&lt;/i&gt; (eine
Referenz, zu der kein Gebäude passt) oder &lt;i&gt;false&lt;/i&gt; (ein Gebäude, zu dem keine Referenz passt); &lt;i&gt;error&lt;/i&gt; sagt, was
falsch ist: &lt;i&gt;missed&lt;/i&gt;, &lt;i&gt;false&lt;/i&gt;, &lt;i&gt;merged&lt;/i&gt; (mehrere Referenzen in einem Gebäude), &lt;i&gt;split&lt;/i&gt; (mehrere
Gebäude in einer Referenz), &lt;i&gt;ragged&lt;/i&gt; (passend, aber mit viel längerem Umriss oder viel mehr Stützpunkten als die
Referenz).&lt;/p&gt;
&lt;p&gt;Die mittlere Präzision braucht das Feld &lt;i&gt;score&lt;/i&gt;; ohne es gelten alle Gebäude als gleich sicher.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>The layer to measure, for instance one that Quoin has extracted.</source>
        <translation>Der Layer, der gemessen wird, zum Beispiel einer, den Quoin erfasst hat.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>The layer that is taken for true.</source>
        <translation>Der Layer, der als wahr gilt.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>The area in which the reference is complete; all of both layers if empty.</source>
        <translation>Der Bereich, in dem die Referenz vollständig ist; leer: beide Layer ganz.</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Passende, fehlende und falsche Gebäude</translation>
    </message>
    <message>
        <source>In the CRS of the buildings.</source>
        <translation>Im KBS der Gebäude.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with tables, curves and pictures.</source>
        <translation>Eine HTML-Seite mit Tabellen, Kurven und Bildern.</translation>
    </message>
    <message>
        <source>The coordinates of {} do not fit its CRS; they are taken to be in {}.</source>
        <translation>Die Koordinaten von {} passen nicht zu seinem KBS; angenommen wird {}.</translation>
    </message>
    <message>
        <source>{} features of {} are left out: they have no polygon, or none that lies on the ground and is no longer than 20 km.</source>
        <translation>{} Objekte von {} bleiben außen vor: Sie haben kein Polygon oder keines, das auf dem Boden liegt und nicht länger als 20 km ist.</translation>
    </message>
</context>
<context>
    <name>EvaluationLines</name>
    <message>
        <source>Buildings by outcome: {}.</source>
        <translation>Gebäude nach Ergebnis: {}.</translation>
    </message>
</context>
<context>
    <name>ExtractBuildings</name>
    <message>
        <source>Extract buildings</source>
        <translation>Gebäude erfassen</translation>
    </message>
    <message>
        <source>building,footprint,roof,house,polygon,vectorize,segmentation,detection,corner,keypoint,aerial,drone</source>
        <translation>Gebäude,Grundriss,Dach,Haus,Polygon,Vektorisieren,Segmentierung,Erkennung,Ecke,Luftbild,Drohne</translation>
    </message>
    <message>
        <source>Draws building polygons from an aerial image, corner by corner.</source>
        <translation>Zeichnet Gebäudepolygone aus einem Luftbild, Ecke für Ecke.</translation>
    </message>
    <message>
        <source>The network runs on {}.</source>
        <translation>Das Netz läuft auf {}.</translation>
    </message>
    <message>
        <source>Corner threshold τ {:g}, minimum score {:g}; the model&apos;s own are {:g} and {:g}.</source>
        <translation>Eckenschwelle τ {:g}, Mindestsicherheit {:g}; die des Modells sind {:g} und {:g}.</translation>
    </message>
    <message>
        <source>Minimum score {:g}; the model&apos;s own is {:g}.</source>
        <translation>Mindestsicherheit {:g}; die des Modells ist {:g}.</translation>
    </message>
    <message>
        <source>{} means nothing to a model of the kind {} and is not looked at.</source>
        <translation>{}: Für ein Modell der Art {} bedeutet das nichts, es wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Cancelled; the buildings found so far are kept.</source>
        <translation>Abgebrochen; die bisher gefundenen Gebäude bleiben erhalten.</translation>
    </message>
    <message>
        <source>{} buildings have no number: the field that takes it holds no higher one.</source>
        <translation>{} Gebäude haben keine Nummer: Das Feld, das sie aufnimmt, fasst keine höhere.</translation>
    </message>
    <message>
        <source>Buildings that the layer has already, and that are not added: {}.</source>
        <translation>Gebäude, die der Layer schon hat und die nicht hinzukommen: {}.</translation>
    </message>
    <message>
        <source>Lost worker processes: {}. Others went on in their place.</source>
        <translation>Verlorene Arbeitsprozesse: {}. Andere haben an ihrer Stelle weitergemacht.</translation>
    </message>
    <message>
        <source>Tiles left out: {}, the first around {}. One worker process after the other was lost at them, so buildings there are missing. Extract there again with a smaller tile size; the log says more.</source>
        <translation>Ausgelassene Kacheln: {}, die erste um {}. An ihnen ging ein Arbeitsprozess nach dem anderen verloren; Gebäude dort fehlen also. Dort mit kleineren Kacheln noch einmal extrahieren; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building&apos;s corners.&lt;/p&gt;&lt;p&gt;The image is read tile by tile at the ground resolution that the model was trained for, whatever the layer&apos;s own. Every building is written as soon as it is certain, so a cancelled run keeps what it has found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, how sure the model is (0 to 1); &lt;i&gt;probability&lt;/i&gt;, how often buildings of such a score are right, empty where nobody has calibrated the model; &lt;i&gt;vertices&lt;/i&gt;; &lt;i&gt;area_m2&lt;/i&gt;, on the ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, how the outline was made: &lt;i&gt;keypoints&lt;/i&gt; (every corner is a detected keypoint), &lt;i&gt;completed&lt;/i&gt; (missed corners were put in from the building&apos;s mask), &lt;i&gt;contour&lt;/i&gt; (the simplified contour of the mask), &lt;i&gt;mask contour&lt;/i&gt; (the same of a model that sees no corners), &lt;i&gt;sequence&lt;/i&gt; (the model told the corners in their order), with &lt;i&gt;+untangled&lt;/i&gt; behind it where they crossed, &lt;i&gt;+round&lt;/i&gt; where the outline is a circle, &lt;i&gt;+arcs&lt;/i&gt; where a part of it is an arc, &lt;i&gt;+regularized&lt;/i&gt; where walls were straightened and &lt;i&gt;+neighbours&lt;/i&gt; where they were moved to meet a neighbour&apos;s.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Too few buildings?&lt;/b&gt; Lower the minimum score. &lt;b&gt;Too few corners?&lt;/b&gt; Lower τ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Findet die Gebäude in einem Luftbild und zeichnet jedes als Polygon, dessen Stützpunkte die Ecken des Gebäudes sind.&lt;/p&gt;&lt;p&gt;Das Bild wird Kachel für Kachel in der Bodenauflösung gelesen, für die das Modell trainiert wurde, welche der Layer auch hat. Jedes Gebäude wird geschrieben, sobald es feststeht; ein abgebrochener Lauf behält also, was er gefunden hat.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Felder&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, wie sicher das Modell ist (0 bis 1); &lt;i&gt;probability&lt;/i&gt;, wie oft Gebäude mit solchem Wert stimmen, leer, wenn das Modell nicht kalibriert ist; &lt;i&gt;vertices&lt;/i&gt;, die Zahl der Ecken; &lt;i&gt;area_m2&lt;/i&gt;, auf dem Ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, wie der Umriss entstand: &lt;i&gt;keypoints&lt;/i&gt; (jede Ecke wurde erkannt), &lt;i&gt;completed&lt;/i&gt; (fehlende Ecken wurden aus der Maske des Gebäudes ergänzt), &lt;i&gt;contour&lt;/i&gt; (der vereinfachte Umriss der Maske), &lt;i&gt;mask contour&lt;/i&gt; (derselbe bei einem Modell, das keine Ecken sieht), &lt;i&gt;sequence&lt;/i&gt; (das Modell hat die Ecken der Reihe nach genannt), dahinter &lt;i&gt;+untangled&lt;/i&gt;, wo sie sich kreuzten, &lt;i&gt;+round&lt;/i&gt;, wo der Umriss ein Kreis, &lt;i&gt;+arcs&lt;/i&gt;, wo ein Teil von ihm ein Bogen ist, &lt;i&gt;+regularized&lt;/i&gt;, wo Wände begradigt, und &lt;i&gt;+neighbours&lt;/i&gt;, wo sie an die eines Nachbarn gerückt wurden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Zu wenige Gebäude?&lt;/b&gt; Die Mindestsicherheit senken. &lt;b&gt;Zu wenige Ecken?&lt;/b&gt; τ senken.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ExtractParameters</name>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>A new layer, or an existing one to append to. In the raster&apos;s CRS.</source>
        <translation>Ein neuer Layer oder ein bestehender, der ergänzt wird. Im KBS des Rasters.</translation>
    </message>
    <message>
        <source>Number of buildings</source>
        <translation>Zahl der Gebäude</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>An aerial or drone image seen from straight above.</source>
        <translation>Ein Luft- oder Drohnenbild, senkrecht von oben gesehen.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>The part of the image to extract from; all of it if empty. May be in any CRS. Buildings whose centre lies in it come whole.</source>
        <translation>Der Teil des Bildes, der erfasst wird; leer: das ganze. In beliebigem KBS. Gebäude, deren Mitte darin liegt, kommen ganz.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Ein selbst trainiertes Modell, das statt des aufgeführten verwendet wird.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>The overlap of tiles is more than half the tile size; choose larger tiles.</source>
        <translation>Die Überlappung ist mehr als die halbe Kachelgröße; größere Kacheln wählen.</translation>
    </message>
    <message>
        <source>One band, or three as red, green and blue. If empty, those that the file says to be red, green and blue, else those that the layer&apos;s style shows as colours, else the first three.</source>
        <translation>Ein Kanal, oder drei als Rot, Grün und Blau. Ist nichts gewählt: die, welche die Datei für Rot, Grün und Blau angibt, sonst die, welche der Stil des Layers als Farben zeigt, sonst die ersten drei.</translation>
    </message>
    <message>
        <source>What finds the buildings: a trained network, one of your own, or mbi, which has learned nothing.</source>
        <translation>Was die Gebäude findet: ein trainiertes Netz, ein eigenes, oder mbi, das nichts gelernt hat.</translation>
    </message>
</context>
<context>
    <name>ExtractionRun</name>
    <message>
        <source>No buildings were found in the view.</source>
        <translation>Im Ausschnitt wurden keine Gebäude gefunden.</translation>
    </message>
    <message>
        <source>Cancelled; kept</source>
        <translation>Abgebrochen; behalten</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>All {count} found are in “{layer}” already.</source>
        <translation>Alle {count} gefundenen sind schon in „{layer}“.</translation>
    </message>
    <message>
        <source>None of the {count} found could be added.</source>
        <translation>Keines der {count} gefundenen ließ sich hinzufügen.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{ending}: {count} new in “{layer}”.</source>
        <translation>{ending}: {count} neue in „{layer}“.</translation>
    </message>
    <message>
        <source>Undo takes them back in one step.</source>
        <translation>Rückgängig nimmt sie in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>Already there: {}.</source>
        <translation>Schon vorhanden: {}.</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>eigenes Modell</translation>
    </message>
    <message>
        <source>All that the map shows</source>
        <translation>Alles, was die Karte zeigt</translation>
    </message>
    <message>
        <source>Around the buildings that are reviewed</source>
        <translation>Um die geprüften Gebäude herum</translation>
    </message>
    <message>
        <source>Next to the outlines alone</source>
        <translation>Nur neben den Umrissen</translation>
    </message>
    <message>
        <source>{count} buildings are learned, less a block that is set apart to tell whether the new model is better. It takes minutes: how many, and how much memory, is told before it learns. You can go on working.</source>
        <translation>Gelernt werden {count} Gebäude, ohne einen Block, an dem sich zeigt, ob das neue Modell besser ist. Es dauert Minuten: wie viele, und wie viel Speicher es braucht, steht da, bevor es lernt. Weiterarbeiten geht.</translation>
    </message>
    <message>
        <source>Learn from this layer</source>
        <translation>Aus diesem Layer lernen</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Gebäude</translation>
    </message>
    <message>
        <source>The polygon layer with outlines that are right. Changes that are not saved yet count.</source>
        <translation>Der Polygonlayer mit Umrissen, die stimmen. Noch nicht gespeicherte Änderungen zählen mit.</translation>
    </message>
    <message>
        <source>Where every building is drawn, and drawn right: what is none there teaches, too. You can pan and zoom while this window is open.</source>
        <translation>Wo jedes Gebäude gezeichnet ist, und richtig: Was dort keines ist, lehrt auch etwas. Die Karte lässt sich verschieben und zoomen, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>B&amp;ase</source>
        <translation>Gr&amp;undlage</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>Das Modell, das lernt; seine eigene Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Of the new model, under which it is listed.</source>
        <translation>Des neuen Modells; so wird es aufgeführt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The areas of “{}”</source>
        <translation>Die Gebiete von „{}“</translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation>Ge&amp;prüft</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Try again with Deep ticked, which mostly brings far more.</source>
        <translation>Versuchen Sie es noch einmal mit „Tief“; das bringt meist weit mehr.</translation>
    </message>
    <message>
        <source>Cancelled; the model that was better than its base is {file}.</source>
        <translation>Abgebrochen; das Modell, das besser war als seine Grundlage, ist {file}.</translation>
    </message>
    <message>
        <source>Cancelled before any model was better than its base, which stays.</source>
        <translation>Abgebrochen, bevor ein Modell besser war als seine Grundlage; die bleibt.</translation>
    </message>
    <message>
        <source>Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now.</source>
        <translation>Aus {taught} Gebäuden gelernt; bei den {held_out} zurückgelegten: vorher {before}, jetzt {after}.</translation>
    </message>
    <message>
        <source>Moved by {x:.7g} and {y:.7g} in the layer&apos;s own units, the polygons lie on the image.</source>
        <translation>Um {x:.7g} und {y:.7g} in den Einheiten des Layers verschoben, liegen die Polygone auf dem Bild.</translation>
    </message>
    <message>
        <source>Meanwhile another model was called {name}; the new one is called {other}.</source>
        <translation>Inzwischen heißt ein anderes Modell {name}; das neue heißt {other}.</translation>
    </message>
    <message>
        <source>The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was better than its {before}.</source>
        <translation>Die Grundlage bleibt: bei den {held_out} zurückgelegten Gebäuden war nichts, was aus {taught} anderen gelernt wurde, besser als ihre {before}.</translation>
    </message>
</context>
<context>
    <name>LearningBar</name>
    <message>
        <source>How far the learning is.</source>
        <translation>Wie weit das Lernen ist.</translation>
    </message>
    <message>
        <source>Cur&amp;ve</source>
        <translation>Kur&amp;ve</translation>
    </message>
    <message>
        <source>Show the curves of loss and validation so far.</source>
        <translation>Die bisherigen Kurven von Verlust und Validierung zeigen.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anh&amp;alten</translation>
    </message>
    <message>
        <source>Stop learning. What was better than the base is kept.</source>
        <translation>Das Lernen anhalten. Was besser als die Grundlage war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>LearningRun</name>
    <message>
        <source>Reading the image …</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>The model “{}” is chosen.</source>
        <translation>Das Modell „{}“ ist gewählt.</translation>
    </message>
    <message>
        <source>Extract view</source>
        <translation>Ausschnitt erfassen</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
</context>
<context>
    <name>LearningTask</name>
    <message>
        <source>Learning {name}</source>
        <translation>{name} lernt</translation>
    </message>
</context>
<context>
    <name>LibrariesBox</name>
    <message>
        <source>Remove libraries ({})…</source>
        <translation>Bibliotheken entfernen ({}) …</translation>
    </message>
    <message>
        <source>Remove unused ones ({})…</source>
        <translation>Ungenutzte entfernen ({}) …</translation>
    </message>
    <message>
        <source>Fetch and install the libraries again? What is there is replaced.</source>
        <translation>Die Bibliotheken neu holen und installieren? Was da ist, wird ersetzt.</translation>
    </message>
    <message>
        <source>Remove Quoin&apos;s libraries? Quoin can do nothing until it is set up again.</source>
        <translation>Die Bibliotheken von Quoin entfernen? Bis es wieder eingerichtet ist, kann Quoin nichts.</translation>
    </message>
    <message>
        <source>Remove libraries of other versions of Quoin, which no profile on this computer uses?</source>
        <translation>Bibliotheken anderer Fassungen von Quoin entfernen, die kein Profil auf diesem Rechner benutzt?</translation>
    </message>
    <message>
        <source>Make the libraries again, for when they do not work any more.</source>
        <translation>Die Bibliotheken neu anlegen, wenn sie nicht mehr funktionieren.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Free the disk of the libraries. Set up brings them back.</source>
        <translation>Den Platz der Bibliotheken freigeben. Einrichten holt sie wieder.</translation>
    </message>
    <message>
        <source>Free the disk of libraries of other versions of Quoin, which no profile on this computer uses any more.</source>
        <translation>Den Platz der Bibliotheken anderer Fassungen von Quoin freigeben, die kein Profil auf diesem Rechner mehr benutzt.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>What the model&apos;s file says about it.</source>
        <translation>Was die Datei des Modells über es sagt.</translation>
    </message>
    <message>
        <source>Shown once the model has been loaded, with the first look at the image.</source>
        <translation>Erscheint, sobald das Modell geladen ist, beim ersten Blick auf das Bild.</translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <translation>Bodenauflösung</translation>
    </message>
    <message>
        <source>{:g} cm per pixel</source>
        <translation>{:g} cm je Pixel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>score {:g} fits best</source>
        <translation>Sicherheit {:g} passt am besten</translation>
    </message>
    <message>
        <source>τ {:g}, score {:g} fit best</source>
        <translation>τ {:g}, Sicherheit {:g} passen am besten</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Quellenangaben</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>den Validierungsbildern</translation>
    </message>
    <message>
        <source>the validation images of {}</source>
        <translation>den Validierungsbildern aus {}</translation>
    </message>
    <message>
        <source>{measures} on {split}</source>
        <translation>{measures} auf {split}</translation>
    </message>
    <message>
        <source>Accuracy before</source>
        <translation>Genauigkeit vorher</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ModelManager</name>
    <message>
        <source>Your own</source>
        <translation>Eigenes Modell</translation>
    </message>
    <message>
        <source>Comes with Quoin</source>
        <translation>Gehört zu Quoin</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>The model is there as “{}” and can be chosen.</source>
        <translation>Das Modell ist als „{}“ da und kann gewählt werden.</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>The model “{}” was written to {}.</source>
        <translation>Das Modell „{}“ wurde nach {} geschrieben.</translation>
    </message>
    <message>
        <source>The model “{}” is now called “{}”.</source>
        <translation>Das Modell „{}“ heißt jetzt „{}“.</translation>
    </message>
    <message>
        <source>The model “{}” is deleted.</source>
        <translation>Das Modell „{}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Delete the model “{}” for good? Its file is removed from this computer.</source>
        <translation>Das Modell „{}“ endgültig löschen? Seine Datei wird von diesem Rechner entfernt.</translation>
    </message>
    <message>
        <source>Without it these cannot be used any more: {}.</source>
        <translation>Ohne es sind diese nicht mehr zu gebrauchen: {}.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Trainierte Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The models that come with Quoin, then your own. F2 renames one of your own.</source>
        <translation>Die Modelle, die zu Quoin gehören, dann die eigenen. F2 benennt ein eigenes um.</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your own models.</source>
        <translation>Eine Modelldatei prüfen und zu den eigenen Modellen kopieren.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Copy the model&apos;s file to a place of your choice, to keep it or to pass it on.</source>
        <translation>Die Datei des Modells an einen Ort eigener Wahl kopieren, zum Aufheben oder Weitergeben.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Give one of your own models another name.</source>
        <translation>Einem eigenen Modell einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Delete one of your own models for good.</source>
        <translation>Ein eigenes Modell endgültig löschen.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Whose the model is</source>
        <translation>Wessen Modell es ist</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Corner threshold τ</source>
        <translation>Eckenschwelle τ</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Mindestsicherheit</translation>
    </message>
    <message>
        <source>Order of corners</source>
        <translation>Reihenfolge der Ecken</translation>
    </message>
    <message>
        <source>outline: as the contour of the building&apos;s mask passes them. nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>outline: wie der Umriss der Gebäudemaske an ihnen vorbeiführt. nearest: jede mit der nächsten übrigen verbunden, wie in der Veröffentlichung; bei den meisten einspringenden Gebäuden falsch.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Wände begradigen</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Polygons it changed say so in the field status.</source>
        <translation>Macht fast rechte Winkel zu rechten. Geänderte Polygone sagen das im Feld status.</translation>
    </message>
    <message>
        <source>Let neighbours meet</source>
        <translation>Nachbarn zusammenfügen</translation>
    </message>
    <message>
        <source>Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m. Polygons it changed say so in the field status.</source>
        <translation>Macht Wände zweier Gebäude, die fast zusammenfallen, zu einer: Lücken bis 0,4 m und Überlappungen bis 0,75 m. Geänderte Polygone sagen das im Feld status.</translation>
    </message>
    <message>
        <source>Smallest building (m²)</source>
        <translation>Kleinstes Gebäude (m²)</translation>
    </message>
    <message>
        <source>Smaller buildings are left out.</source>
        <translation>Kleinere Gebäude werden weggelassen.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. auto: raw for 8-bit images, percentile for all others.</source>
        <translation>raw: Werte von 0 bis 255, wie sie sind. percentile: vom 2. bis zum 98. Perzentil des Layers. auto: raw für 8-Bit-Bilder, percentile für alle anderen.</translation>
    </message>
    <message>
        <source>Ground resolution (m per pixel)</source>
        <translation>Bodenauflösung (m je Pixel)</translation>
    </message>
    <message>
        <source>The resolution the model sees, in true metres; the one it was trained for if empty.</source>
        <translation>Die Auflösung, die das Modell sieht, in wahren Metern; leer: die, für die es trainiert wurde.</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Kachelgröße (Pixel)</translation>
    </message>
    <message>
        <source>Larger tiles need more memory.</source>
        <translation>Größere Kacheln brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>Overlap of tiles (pixels)</source>
        <translation>Überlappung der Kacheln (Pixel)</translation>
    </message>
    <message>
        <source>At least as long as the longest building, else it is lost where tiles meet.</source>
        <translation>Mindestens so lang wie das längste Gebäude, sonst geht es zwischen Kacheln verloren.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the network runs; auto takes a CUDA card if there is one.</source>
        <translation>Wo das Netz läuft; auto nimmt eine CUDA-Karte, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Ausrichtungen</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in four times the time.</source>
        <translation>In wie vielen Ausrichtungen das Netz das Bild betrachtet (Test-Time Augmentation): In 2 findet es mehr Gebäude und hält weniger anderes für eines, in doppelter Zeit; 4 sind noch etwas besser, in vierfacher Zeit.</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>Toleranz (m)</translation>
    </message>
    <message>
        <source>How far a wall may move, in metres on the ground.</source>
        <translation>Wie weit eine Wand rücken darf, in Metern am Boden.</translation>
    </message>
    <message>
        <source>Make walls of two buildings one wall: gaps up to half the tolerance, overlaps up to all of it.</source>
        <translation>Macht Wände zweier Gebäude zu einer: Lücken bis zur halben Toleranz, Überlappungen bis zur ganzen.</translation>
    </message>
    <message>
        <source>Resolution (m per pixel)</source>
        <translation>Auflösung (m je Pixel)</translation>
    </message>
    <message>
        <source>Pixel size at which areas are compared.</source>
        <translation>Pixelgröße, in der Flächen verglichen werden.</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The model&apos;s own if empty.</source>
        <translation>Wie sicher das Netz bei einer Ecke sein muss. Niedriger ergibt mehr Ecken. Wenn leer, der Wert des Modells.</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The model&apos;s own if empty.</source>
        <translation>Wie sicher das Netz bei einem Gebäude sein muss. Niedriger ergibt mehr Gebäude und mehr Fehler. Wenn leer, der Wert des Modells.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Let the network&apos;s last stages learn, too, not its heads alone: takes three times as long, and mostly brings far more.</source>
        <translation>Auch die letzten Stufen des Netzes lernen lassen, nicht nur seine Köpfe: dauert dreimal so lang und bringt meist weit mehr.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the model learns from some crops of the image. More take longer.</source>
        <translation>Wie oft das Modell aus einigen Ausschnitten des Bildes lernt. Mehr dauern länger.</translation>
    </message>
    <message>
        <source>Move the polygons to where the image has them</source>
        <translation>Die Polygone dahin rücken, wo das Bild sie hat</translation>
    </message>
    <message>
        <source>Where all outlines lie beside the image&apos;s buildings by the same way, learn from them as if they did not. The layer itself stays as it is.</source>
        <translation>Wo alle Umrisse um dasselbe Stück neben den Gebäuden des Bildes liegen, aus ihnen lernen, als täten sie das nicht. Der Layer selbst bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>New Projects Start With</source>
        <translation>Neue Projekte beginnen mit</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings. A model file of your own is chosen in the panel.</source>
        <translation>Das trainierte Netz, das die Gebäude findet. Eine eigene Modelldatei wird im Bedienfeld gewählt.</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>E&amp;ckenschwelle τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners.</source>
        <translation>Wie sicher das Netz bei einer Ecke sein muss. Niedriger ergibt mehr Ecken.</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>Mindest&amp;sicherheit</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes.</source>
        <translation>Wie sicher das Netz bei einem Gebäude sein muss. Niedriger ergibt mehr Gebäude und mehr Fehler.</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Reihenfolge der Ecken</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Dem Umriss entlang: wie der Umriss der Gebäudemaske an den Ecken vorbeiführt. Jeweils die nächste: jede mit der nächsten übrigen verbunden, wie in der Veröffentlichung; bei den meisten einspringenden Gebäuden falsch.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Macht fast rechte Winkel zu rechten. Geänderte Gebäude sagen das im Feld „status“.</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>&amp;Wände begradigen</translation>
    </message>
    <message>
        <source>What is chosen in the panel becomes the start of the next project, too. A saved project keeps its own choices.</source>
        <translation>Auch was im Bedienfeld gewählt wird, gilt für das nächste Projekt. Ein gespeichertes Projekt behält seine eigene Wahl.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Runs o&amp;n</source>
        <translation>Läuft au&amp;f</translation>
    </message>
    <message>
        <source>Where the panel lets the network run. In the Processing toolbox each algorithm has a choice of its own.</source>
        <translation>Wo das Bedienfeld das Netz laufen lässt. In den Verarbeitungswerkzeugen hat jeder Algorithmus seine eigene Wahl.</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotheken</translation>
    </message>
    <message>
        <source>The folder of the libraries that the network needs, apart from QGIS&apos;s Python.</source>
        <translation>Der Ordner der Bibliotheken, die das Netz braucht, getrennt vom Python von QGIS.</translation>
    </message>
    <message>
        <source>Show the folder in the file manager. There is none before the set-up.</source>
        <translation>Den Ordner in der Dateiverwaltung zeigen. Vor dem Einrichten gibt es ihn nicht.</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>To keep them elsewhere, set the environment variable QUOIN_HOME to another folder under System ▸ Environment, start QGIS again, and press Set up in the panel.</source>
        <translation>Um sie anderswo zu haben, unter System ▸ Umgebung die Umgebungsvariable QUOIN_HOME auf einen anderen Ordner setzen, QGIS neu starten und im Bedienfeld auf Einrichten drücken.</translation>
    </message>
    <message>
        <source>Looks at each &amp;tile</source>
        <translation>Betrachtet jede &amp;Kachel</translation>
    </message>
    <message>
        <source>In how many orientations the network looks at the image in the panel (test-time augmentation): in more it finds more buildings and takes fewer other things for some.</source>
        <translation>In wie vielen Ausrichtungen das Netz das Bild im Bedienfeld betrachtet (Test-Time Augmentation): In mehr findet es mehr Gebäude und hält weniger anderes für eines.</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Alle Modelle: was von jedem bekannt ist; eigene importieren, exportieren, umbenennen und löschen.</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>Mo&amp;delle…</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>Quoin panel</source>
        <translation>Quoin-Bedienfeld</translation>
    </message>
    <message>
        <source>Show or hide the panel that extracts buildings from an image</source>
        <translation>Das Bedienfeld zeigen oder verbergen, das Gebäude aus einem Bild erfasst</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Starting the worker and loading the model …</source>
        <translation>Der Arbeitsprozess startet, das Modell wird geladen …</translation>
    </message>
    <message>
        <source>{done} of {total} tiles</source>
        <translation>{done} von {total} Kacheln</translation>
    </message>
    <message>
        <source>{:.2g} tiles/s</source>
        <translation>{:.2g} Kacheln/s</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>{done} of {total} tiles, {rate:.2g} Mpx/s, about {left} left</source>
        <translation>{done} von {total} Kacheln, {rate:.2g} Mpx/s, noch etwa {left}</translation>
    </message>
</context>
<context>
    <name>QuoinDock</name>
    <message>
        <source>New scratch layer</source>
        <translation>Neuer Temporärlayer</translation>
    </message>
    <message>
        <source>Trained models (*.safetensors)</source>
        <translation>Trainierte Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>Quoin</source>
        <translation>Quoin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>The aerial or drone image whose buildings are looked for.</source>
        <translation>Das Luft- oder Drohnenbild, dessen Gebäude gesucht werden.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The trained network that finds the buildings.</source>
        <translation>Das trainierte Netz, das die Gebäude findet.</translation>
    </message>
    <message>
        <source>Choose a file with a model that you trained yourself.</source>
        <translation>Eine Datei mit einem selbst trainierten Modell wählen.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Add &amp;to</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>The polygon layer that buildings are added to: any that can be edited, or a new scratch layer that is made when the first building comes. Fields are filled where their names match.</source>
        <translation>Der Polygonlayer, dem Gebäude hinzugefügt werden: jeder bearbeitbare oder ein neuer Temporärlayer, der mit dem ersten Gebäude entsteht. Felder werden gefüllt, wo ihre Namen passen.</translation>
    </message>
    <message>
        <source>Corners and buildings</source>
        <translation>Ecken und Gebäude</translation>
    </message>
    <message>
        <source>&amp;Corner threshold τ</source>
        <translation>E&amp;ckenschwelle τ</translation>
    </message>
    <message>
        <source>How sure the network must be of a corner. Lower gives more corners. The outlines on the map follow at once.</source>
        <translation>Wie sicher das Netz bei einer Ecke sein muss. Niedriger ergibt mehr Ecken. Die Umrisse auf der Karte folgen sofort.</translation>
    </message>
    <message>
        <source>Corner threshold τ, in hundredths</source>
        <translation>Eckenschwelle τ in Hundertsteln</translation>
    </message>
    <message>
        <source>Minimum &amp;score</source>
        <translation>Mindest&amp;sicherheit</translation>
    </message>
    <message>
        <source>How sure the network must be of a building. Lower gives more buildings, and more mistakes. The outlines on the map follow at once.</source>
        <translation>Wie sicher das Netz bei einem Gebäude sein muss. Niedriger ergibt mehr Gebäude und mehr Fehler. Die Umrisse auf der Karte folgen sofort.</translation>
    </message>
    <message>
        <source>Minimum score, in hundredths</source>
        <translation>Mindestsicherheit in Hundertsteln</translation>
    </message>
    <message>
        <source>&amp;Order of corners</source>
        <translation>&amp;Reihenfolge der Ecken</translation>
    </message>
    <message>
        <source>Along the outline: as the contour of the building&apos;s mask passes the corners. Nearest next: each joined to the nearest that is left, as in the paper; wrong on most concave buildings.</source>
        <translation>Dem Umriss entlang: wie der Umriss der Gebäudemaske an den Ecken vorbeiführt. Jeweils die nächste: jede mit der nächsten übrigen verbunden, wie in der Veröffentlichung; bei den meisten einspringenden Gebäuden falsch.</translation>
    </message>
    <message>
        <source>Make nearly right angles right. Buildings it changed say so in the field “status”.</source>
        <translation>Macht fast rechte Winkel zu rechten. Geänderte Gebäude sagen das im Feld „status“.</translation>
    </message>
    <message>
        <source>Straighten &amp;walls</source>
        <translation>&amp;Wände begradigen</translation>
    </message>
    <message>
        <source>Find all buildings of the image inside the current map view and add them to the layer, as one undo step.</source>
        <translation>Alle Gebäude des Bildes im aktuellen Kartenausschnitt finden und dem Layer hinzufügen, als ein Schritt für Rückgängig.</translation>
    </message>
    <message>
        <source>&amp;Extract view</source>
        <translation>Ausschnitt &amp;erfassen</translation>
    </message>
    <message>
        <source>Add single buildings by clicking them on the map. Shift and drag adds all in a box, a right click takes back the last, Escape ends.</source>
        <translation>Einzelne Gebäude durch Anklicken auf der Karte hinzufügen. Ziehen mit Umschalt fügt alle in einem Rechteck hinzu, ein Rechtsklick nimmt das letzte zurück, Esc beendet.</translation>
    </message>
    <message>
        <source>Clic&amp;k buildings</source>
        <translation>Gebäude an&amp;klicken</translation>
    </message>
    <message>
        <source>What new projects start with, the device, and where the libraries are: Quoin&apos;s page in QGIS&apos;s options.</source>
        <translation>Womit neue Projekte beginnen, das Gerät und wo die Bibliotheken sind: die Seite von Quoin in den Optionen von QGIS.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>How much of the extent the network has seen.</source>
        <translation>Wie viel der Ausdehnung das Netz gesehen hat.</translation>
    </message>
    <message>
        <source>Stop. Buildings found so far are kept.</source>
        <translation>Anhalten. Bisher gefundene Gebäude bleiben erhalten.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbrec&amp;hen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Bands</source>
        <translation>Ka&amp;näle</translation>
    </message>
    <message>
        <source>Help: how to go from an image to saved footprints. Opens in your browser, without a network.</source>
        <translation>Hilfe: vom Bild zu gespeicherten Grundrissen. Öffnet sich im Browser, ohne Netz.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>All models: what is known of each; import, export, rename and delete your own.</source>
        <translation>Alle Modelle: was von jedem bekannt ist; eigene importieren, exportieren, umbenennen und löschen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Learn from this layer: a model of your own is made from outlines that you have drawn or corrected.</source>
        <translation>Aus diesem Layer lernen: Aus gezeichneten oder verbesserten Umrissen wird ein eigenes Modell.</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Lernen…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Quoin is being set up; the log below tells how far it is.</source>
        <translation>Quoin wird eingerichtet; das Protokoll unten zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>Quoin&apos;s network needs libraries that are not installed yet: press Set up below, once.</source>
        <translation>Das Netz von Quoin braucht Bibliotheken, die noch nicht installiert sind: einmal unten auf Einrichten drücken.</translation>
    </message>
    <message>
        <source>No image is loaded: add an aerial or drone image to the project, with Layer ▸ Add Layer.</source>
        <translation>Es ist kein Bild geladen: dem Projekt mit Layer ▸ Layer hinzufügen ein Luft- oder Drohnenbild hinzufügen.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or install Quoin again.</source>
        <translation>Das Modell „{}“ fehlt: ein anderes wählen oder Quoin neu installieren.</translation>
    </message>
    <message>
        <source>The model “{}” is missing: choose another, or import its file under Models.</source>
        <translation>Das Modell „{}“ fehlt: ein anderes wählen, oder seine Datei unter Modelle importieren.</translation>
    </message>
</context>
<context>
    <name>RegularizeBuildings</name>
    <message>
        <source>Regularize buildings</source>
        <translation>Gebäude regularisieren</translation>
    </message>
    <message>
        <source>building,footprint,regularise,orthogonalize,square,straighten,right angle,snap,overlap,gap,sliver,polygon</source>
        <translation>Gebäude,Grundriss,Regularisieren,Begradigen,Rechtwinklig,Rechter Winkel,Einrasten,Überlappung,Lücke,Splitterpolygon,Polygon</translation>
    </message>
    <message>
        <source>Straightens the walls of building polygons and lets neighbours meet.</source>
        <translation>Begradigt die Wände von Gebäudepolygonen und fügt Nachbarn zusammen.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>A polygon layer in any CRS.</source>
        <translation>Ein Polygonlayer in beliebigem KBS.</translation>
    </message>
    <message>
        <source>Regularized buildings</source>
        <translation>Regularisierte Gebäude</translation>
    </message>
    <message>
        <source>With the fields and in the CRS of the buildings.</source>
        <translation>Mit den Feldern und im KBS der Gebäude.</translation>
    </message>
    <message>
        <source>{} of {} buildings were changed.</source>
        <translation>{} von {} Gebäuden wurden geändert.</translation>
    </message>
    <message>
        <source>{} features have no valid geometry and are passed on unchanged; the first by id: {}.</source>
        <translation>{} Objekte haben keine gültige Geometrie und werden unverändert weitergegeben; die ersten mit ID: {}.</translation>
    </message>
    <message>
        <source>{} features are wider than any building and are passed on unchanged; the first by id: {}.</source>
        <translation>{} Objekte sind breiter als jedes Gebäude und werden unverändert weitergegeben; die ersten mit ID: {}.</translation>
    </message>
    <message>
        <source>{} features have more neighbours than any building, as what covers a town or lies in a pile of copies, and are straightened without them; the first by id: {}.</source>
        <translation>{} Objekte haben mehr Nachbarn als jedes Gebäude, wie etwas, das eine Stadt bedeckt oder in einem Stapel von Kopien liegt, und werden ohne sie begradigt; die ersten mit ID: {}.</translation>
    </message>
    <message>
        <source>The values of “{}” cannot be the keys of the output&apos;s rows; they are kept in “{}”.</source>
        <translation>Die Werte von „{}“ können nicht die Schlüssel der Ausgabe sein; sie stehen in „{}“.</translation>
    </message>
    <message>
        <source>The output has another column of the name “{}”; the field is called “{}” there.</source>
        <translation>Die Ausgabe hat eine andere Spalte namens „{}“; das Feld heißt dort „{}“.</translation>
    </message>
    <message>
        <source>{} features are no polygons and are passed on unchanged; the first by id: {}.</source>
        <translation>{} Objekte sind keine Polygone und werden unverändert weitergegeben; die ersten mit ID: {}.</translation>
    </message>
    <message>
        <source>{} features are passed on unchanged, since one worker process after the other was lost over them; the first by id: {}.</source>
        <translation>{} Objekte werden unverändert weitergegeben, weil an ihnen ein Arbeitsprozess nach dem anderen verloren ging; die ersten mit ID: {}.</translation>
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
&lt;p&gt;Begradigt die Wände von Gebäudepolygonen, wer sie auch gezeichnet hat: Wände, die der Hauptrichtung des Gebäudes fast
folgen oder fast im rechten Winkel oder in 45° zu ihr stehen, tun es danach genau, und Ecken liegen, wo sie sich
schneiden. Bleiben Wände schräg, wird das ganze Gebäude rechtwinklig, wofür eine Wand eine Stufe bekommen kann. Mit
&lt;i&gt;Nachbarn zusammenfügen&lt;/i&gt; werden Wände zweier Gebäude, die fast zusammenfallen, zu einer, und kleine Überlappungen
werden geteilt. Ein Tank oder Silo wird ein Kreis, gezeichnet mit 36 Ecken, und der Halbkreis einer Apsis ein Bogen.&lt;/p&gt;
&lt;p&gt;Keine Wand rückt in einem der beiden Schritte weiter als die &lt;i&gt;Toleranz&lt;/i&gt;, die in Metern am Boden gilt, welches KBS
der Layer auch hat. Ein Gebäude, das sich mehr ändern oder ungültig würde, bleibt, wie es ist.&lt;/p&gt;
&lt;p&gt;Attribute bleiben, wie sie sind: Ein Feld mit der Fläche gilt weiter für den alten Umriss. Mehrteilige Objekte bleiben
mehrteilig. Z- und M-Werte gehen verloren. Objekte ohne gültige Geometrie oder von mehr als 20 km Breite werden mit
einer Warnung unverändert weitergegeben. Was mehr als 200 Nachbarn hat, wird mit keinem zusammengefügt, und von zwei
Objekten, die einander großenteils bedecken, weicht keines.&lt;/p&gt;
&lt;p&gt;Objekte kommen in der Reihenfolge heraus, in der sie bearbeitet wurden, Ort für Ort. Ein abgebrochener Lauf behält die
schon bearbeiteten.&lt;/p&gt;
</translation>
    </message>
</context>
<context>
    <name>ResolutionNotes</name>
    <message>
        <source>The image has {:.2g} m per pixel on the ground, the model works at {:.2g} m: {}.</source>
        <translation>Das Bild hat am Boden {:.2g} m je Pixel, das Modell arbeitet mit {:.2g} m: {}.</translation>
    </message>
    <message>
        <source>the image is enlarged, and few buildings will be found</source>
        <translation>das Bild wird vergrößert, und wenige Gebäude werden gefunden</translation>
    </message>
    <message>
        <source>the image is averaged down to that</source>
        <translation>das Bild wird darauf heruntergemittelt</translation>
    </message>
    <message>
        <source>The CRS&apos;s scale changes by {:.0%} over the extent: extract part by part.</source>
        <translation>Der Maßstab des KBS ändert sich über die Ausdehnung um {:.0%}: Stück für Stück erfassen.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accept building</source>
        <translation>Gebäude annehmen</translation>
    </message>
    <message>
        <source>Delete building</source>
        <translation>Gebäude löschen</translation>
    </message>
    <message>
        <source>This outline crosses itself; mend it first.</source>
        <translation>Dieser Umriss kreuzt sich selbst; verbessern Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The network sees no building here with this score.</source>
        <translation>Das Netz sieht hier kein Gebäude mit diesem Score.</translation>
    </message>
    <message>
        <source>The network sees the same as before.</source>
        <translation>Das Netz sieht dasselbe wie zuvor.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>The walls are straight, or too far from it to be moved.</source>
        <translation>Die Wände sind gerade oder zu weit davon entfernt, um verschoben zu werden.</translation>
    </message>
    <message>
        <source>Straighten walls</source>
        <translation>Wände begradigen</translation>
    </message>
    <message>
        <source>The building was changed meanwhile; ask again.</source>
        <translation>Das Gebäude wurde inzwischen geändert; fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Draw the line across the building, from outside to outside, once.</source>
        <translation>Ziehen Sie die Linie einmal quer durch das Gebäude, von außen nach außen.</translation>
    </message>
    <message>
        <source>Split building</source>
        <translation>Gebäude teilen</translation>
    </message>
    <message>
        <source>Click another building that is no more than 0.75 m away.</source>
        <translation>Klicken Sie ein anderes Gebäude an, das höchstens 0,75 m entfernt ist.</translation>
    </message>
    <message>
        <source>Merge buildings</source>
        <translation>Gebäude verschmelzen</translation>
    </message>
    <message>
        <source>This building has several parts; mend it with QGIS&apos;s own tools.</source>
        <translation>Dieses Gebäude hat mehrere Teile; verbessern Sie es mit den Werkzeugen von QGIS.</translation>
    </message>
    <message>
        <source>The network sees no sign of a building there; draw it, or merge two (M).</source>
        <translation>Das Netz sieht dort kein Anzeichen eines Gebäudes; zeichnen Sie es oder verschmelzen Sie zwei (M).</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>The network is sure of a building there; split it (C), and delete a part.</source>
        <translation>Das Netz ist sich dort eines Gebäudes sicher; teilen Sie es (C) und löschen Sie einen Teil.</translation>
    </message>
    <message>
        <source>Take off part</source>
        <translation>Teil wegnehmen</translation>
    </message>
    <message>
        <source>No corner of the outline is there; drag one.</source>
        <translation>Dort ist keine Ecke des Umrisses; ziehen Sie an einer.</translation>
    </message>
    <message>
        <source>With its corner there, the outline would cross itself.</source>
        <translation>Mit der Ecke dort würde sich der Umriss selbst kreuzen.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Ecke verschieben</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>Re&amp;view buildings</source>
        <translation>Gebäude &amp;prüfen</translation>
    </message>
    <message>
        <source>Go through the buildings of the layer under “Add to”, the most doubtful first. What is accepted is kept in its field “reviewed”, so a review can go on another day.</source>
        <translation>Geht die Gebäude des Layers unter „Ziel“ durch, die zweifelhaftesten zuerst. Was angenommen ist, steht in seinem Feld „reviewed“; so kann eine Prüfung an einem anderen Tag weitergehen.</translation>
    </message>
    <message>
        <source>%v of %m reviewed</source>
        <translation>%v von %m geprüft</translation>
    </message>
    <message>
        <source>The building under review</source>
        <translation>Das geprüfte Gebäude</translation>
    </message>
    <message>
        <source>All {count} buildings are reviewed.</source>
        <translation>Alle {count} Gebäude sind geprüft.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Begradigen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>contour of the mask</source>
        <translation>Kontur der Maske</translation>
    </message>
    <message>
        <source>odd shape</source>
        <translation>sonderbare Form</translation>
    </message>
    <message>
        <source>overlaps others</source>
        <translation>überlappt andere</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>kein Score</translation>
    </message>
    <message>
        <source>score {:.2f}</source>
        <translation>Score {:.2f}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>{left} to do. This one: {told}.</source>
        <translation>Noch {left}. Dieses: {told}.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a corner.</source>
        <translation>Nur für „Neu fragen“: wie sicher das Netz einer Ecke sein muss.</translation>
    </message>
    <message>
        <source>Of “Ask again” alone: how sure the network must be of a building.</source>
        <translation>Nur für „Neu fragen“: wie sicher das Netz eines Gebäudes sein muss.</translation>
    </message>
    <message>
        <source>Ask again with τ</source>
        <translation>Neu fragen mit τ</translation>
    </message>
    <message>
        <source>and score</source>
        <translation>und Score</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verschmelzen</translation>
    </message>
    <message>
        <source>The network looks at the surroundings once more, with the τ and the score below.</source>
        <translation>Das Netz sieht die Umgebung noch einmal an, mit dem τ und dem Score darunter.</translation>
    </message>
    <message>
        <source>Click a line across the building, which a right click ends: it becomes two.</source>
        <translation>Klicken Sie eine Linie quer durch das Gebäude, die ein Rechtsklick beendet: Es werden zwei daraus.</translation>
    </message>
    <message>
        <source>Click the building that is one with this one.</source>
        <translation>Klicken Sie das Gebäude an, das mit diesem eines ist.</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Click a wing that the outline lacks: the network reads the building anew, with it.</source>
        <translation>Klicken Sie einen Flügel an, der dem Umriss fehlt: Das Netz liest das Gebäude neu, mit ihm.</translation>
    </message>
    <message>
        <source>Click a shadow or a yard in the outline: the network reads the building anew, without.</source>
        <translation>Klicken Sie einen Schatten oder Hof im Umriss an: Das Netz liest das Gebäude neu, ohne ihn.</translation>
    </message>
    <message>
        <source>Move corner</source>
        <translation>Ecke verschieben</translation>
    </message>
    <message>
        <source>Drag a corner: it goes on to where the network sees one, if that is within 1.5 m.</source>
        <translation>Ziehen Sie an einer Ecke: Sie springt dorthin, wo das Netz eine sieht, wenn das höchstens 1,5 m entfernt ist.</translation>
    </message>
    <message>
        <source>no probability</source>
        <translation>keine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>probability {:.2f}</source>
        <translation>Wahrscheinlichkeit {:.2f}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Choose the layer to be reviewed under “Add to” first.</source>
        <translation>Wählen Sie zuerst unter „Ziel“ den Layer, der geprüft wird.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set up in {}.</source>
        <translation>Eingerichtet in {}.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation>Einr&amp;ichten</translation>
    </message>
    <message>
        <source>Install the libraries that Quoin&apos;s network needs, in a folder of their own, apart from QGIS&apos;s Python.</source>
        <translation>Die Bibliotheken installieren, die das Netz von Quoin braucht, in einem eigenen Ordner, getrennt vom Python von QGIS.</translation>
    </message>
    <message>
        <source>Copy versions, the state of the set-up and the last lines of the log to the clipboard, for a bug report.</source>
        <translation>Versionen, den Stand der Einrichtung und die letzten Zeilen des Protokolls für eine Fehlermeldung in die Zwischenablage kopieren.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>What Quoin and its worker say; the log panel of QGIS has it too, under Quoin.</source>
        <translation>Was Quoin und sein Arbeitsprozess melden; auch im Protokoll von QGIS unter Quoin.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
    <message>
        <source>Setting up in {}. You can go on working in QGIS.</source>
        <translation>Wird in {} eingerichtet. Sie können in QGIS weiterarbeiten.</translation>
    </message>
    <message>
        <source>Removing libraries from {}.</source>
        <translation>Bibliotheken werden aus {} entfernt.</translation>
    </message>
    <message>
        <source>Choose the folder with the libraries&apos; files</source>
        <translation>Ordner mit den Dateien der Bibliotheken wählen</translation>
    </message>
    <message>
        <source>How much of the set-up is done.</source>
        <translation>Wie viel der Einrichtung getan ist.</translation>
    </message>
    <message>
        <source>Set up without a network, from a folder with the libraries&apos; files; the page on set-up says how to fill it.</source>
        <translation>Ohne Netzwerk einrichten, aus einem Ordner mit den Dateien der Bibliotheken; die Seite zur Einrichtung sagt, wie er gefüllt wird.</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>Aus einem &amp;Ordner …</translation>
    </message>
    <message>
        <source>They go into {}; QGIS&apos;s own Python stays as it is.</source>
        <translation>Sie kommen nach {}; das Python von QGIS bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>SetupTask</name>
    <message>
        <source>Setting up Quoin</source>
        <translation>Quoin wird eingerichtet</translation>
    </message>
    <message>
        <source>Removing Quoin&apos;s libraries</source>
        <translation>Bibliotheken von Quoin werden entfernt</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>Waiting until another set-up of Quoin on this computer has ended.</source>
        <translation>Eine andere Einrichtung von Quoin auf diesem Rechner wird abgewartet.</translation>
    </message>
    <message>
        <source>Step 1 of 5: fetching uv, which installs the libraries.</source>
        <translation>Schritt 1 von 5: uv wird geholt, das die Bibliotheken installiert.</translation>
    </message>
    <message>
        <source>Step 2 of 5: choosing a Python for the libraries.</source>
        <translation>Schritt 2 von 5: ein Python für die Bibliotheken wird gewählt.</translation>
    </message>
    <message>
        <source>Step 3 of 5: fetching the libraries, {done} of {total}, {size}.</source>
        <translation>Schritt 3 von 5: die Bibliotheken werden geholt, {done} von {total}, {size}.</translation>
    </message>
    <message>
        <source>Step 4 of 5: putting the libraries in their place.</source>
        <translation>Schritt 4 von 5: die Bibliotheken kommen an ihren Platz.</translation>
    </message>
    <message>
        <source>Step 5 of 5: trying the libraries on a small image.</source>
        <translation>Schritt 5 von 5: die Bibliotheken werden an einem kleinen Bild erprobt.</translation>
    </message>
    <message>
        <source>Quoin&apos;s network needs libraries (torch and others) that do not come with QGIS.</source>
        <translation>Das Netz von Quoin braucht Bibliotheken (torch und andere), die QGIS nicht mitbringt.</translation>
    </message>
    <message>
        <source>Set up fetches {fetched}, takes {disk} of disk and about {minutes} min at 50 Mbit/s.</source>
        <translation>Einrichten holt {fetched}, belegt {disk} der Platte und dauert etwa {minutes} min bei 50 Mbit/s.</translation>
    </message>
    <message>
        <source>If PyTorch&apos;s own server is out of reach: {fetched}, {disk}, about {minutes} min.</source>
        <translation>Ist der Server von PyTorch nicht erreichbar: {fetched}, {disk}, etwa {minutes} min.</translation>
    </message>
</context>
<context>
    <name>ShippedModel</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Smallest building, in square metres</source>
        <translation>Kleinstes Gebäude, in Quadratmetern</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Matched, missed and false buildings</source>
        <translation>Passende, fehlende und falsche Gebäude</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Extract straight buildings</source>
        <translation>Gerade Gebäude erfassen</translation>
    </message>
    <message>
        <source>Extract buildings from many images</source>
        <translation>Gebäude aus vielen Bildern erfassen</translation>
    </message>
    <message>
        <source>Extract and evaluate buildings</source>
        <translation>Gebäude erfassen und bewerten</translation>
    </message>
    <message>
        <source>Extracts buildings from an image, straightens their walls, and keeps those that are large enough.</source>
        <translation>Erfasst Gebäude aus einem Bild, begradigt ihre Wände und behält die, die groß genug sind.</translation>
    </message>
    <message>
        <source>Extracts buildings from all images of a folder, or from some, into one layer: beside “Images” press … and “Add Directory”. The images are looked at as one, so that a building on the edge of two comes once, and whole. They must have the same CRS and the same bands.</source>
        <translation>Erfasst Gebäude aus allen Bildern eines Ordners, oder aus einigen, in einen Layer: neben „Bilder“ auf … und „Verzeichnis hinzufügen“ drücken. Die Bilder werden als eines angesehen, damit ein Gebäude auf der Kante von zweien einmal kommt, und ganz. Sie müssen dasselbe KBS und dieselben Kanäle haben.</translation>
    </message>
    <message>
        <source>Extracts buildings from an image and measures them against a reference layer, within the extent in which that is complete.</source>
        <translation>Erfasst Gebäude aus einem Bild und misst sie an einem Referenzlayer, innerhalb der Ausdehnung, in der dieser vollständig ist.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>There is no building to take back that is not saved yet.</source>
        <translation>Es gibt kein ungespeichertes Gebäude, das zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>The layer was changed since by other means; use Edit ▸ Undo to go back.</source>
        <translation>Der Layer wurde seitdem anders geändert; zurück geht es mit Bearbeiten ▸ Rückgängig.</translation>
    </message>
    <message>
        <source>Add building</source>
        <translation>Gebäude hinzufügen</translation>
    </message>
    <message>
        <source>Add {} buildings</source>
        <translation>{} Gebäude hinzufügen</translation>
    </message>
    <message>
        <source>Fill in {fields} before you save the layer “{layer}”, which requires it.</source>
        <translation>Vor dem Speichern des Layers „{layer}“ {fields} ausfüllen: er verlangt es.</translation>
    </message>
    <message>
        <source>{count} buildings have no “id” in “{layer}”: the field holds no higher number.</source>
        <translation>{count} Gebäude haben in „{layer}“ keine „id“: Das Feld fasst keine höhere Zahl.</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>About {time}, at most {memory:.1f} GB of memory, {disk:.1f} GB of the disk until the end.</source>
        <translation>Etwa {time}, höchstens {memory:.1f} GB Arbeitsspeicher, {disk:.1f} GB auf der Platte bis zum Ende.</translation>
    </message>
    <message>
        <source>Features of {done} of {of} crops, about {left} left</source>
        <translation>Merkmale von {done} von {of} Ausschnitten, noch etwa {left}</translation>
    </message>
    <message>
        <source>{done} of {of} steps, loss {loss:.3f}, about {left} left</source>
        <translation>{done} von {of} Schritten, Verlust {loss:.3f}, noch etwa {left}</translation>
    </message>
    <message>
        <source>The base on the buildings that are set apart: {measures}</source>
        <translation>Die Grundlage bei den zurückgelegten Gebäuden: {measures}</translation>
    </message>
    <message>
        <source>After {step} steps: {measures}</source>
        <translation>Nach {step} Schritten: {measures}</translation>
    </message>
    <message>
        <source>Looking at the labels: {done} of {of} parts, about {left} left</source>
        <translation>Blick auf die Umrisse: {done} von {of} Teilen, noch etwa {left}</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>TrainModel</name>
    <message>
        <source>Train model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>building,footprint,learn,teach,train,fine-tune,model,deep learning</source>
        <translation>Gebäude,Grundriss,lernen,anlernen,trainieren,Feinabstimmung,Modell,Deep Learning</translation>
    </message>
    <message>
        <source>Teaches a model with polygons that you have drawn or corrected.</source>
        <translation>Lehrt ein Modell mit Polygonen, die Sie gezeichnet oder verbessert haben.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Aerial or drone images on which the polygons lie.</source>
        <translation>Luft- oder Drohnenbilder, auf denen die Polygone liegen.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Outlines that are right: drawn by hand, or extracted and corrected.</source>
        <translation>Umrisse, die stimmen: von Hand gezeichnet, oder extrahiert und verbessert.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Where every building is drawn. Without them only what lies next to an outline counts as ground.</source>
        <translation>Wo jedes Gebäude gezeichnet ist. Ohne sie gilt nur als Boden, was neben einem Umriss liegt.</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>Under which it is listed, and its file called.</source>
        <translation>Unter dem es aufgeführt wird und seine Datei heißt.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Better than its base</source>
        <translation>Besser als seine Grundlage</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>The model that learns; its own file stays as it is.</source>
        <translation>Das Modell, das lernt; seine eigene Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Base file</source>
        <translation>Datei der Grundlage</translation>
    </message>
    <message>
        <source>A model file that learns instead of the listed one.</source>
        <translation>Eine Modelldatei, die statt des aufgeführten Modells lernt.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>One HTML page with what was learned, and the curves of loss and validation.</source>
        <translation>Eine HTML-Seite mit dem Gelernten und den Kurven von Verlust und Validierung.</translation>
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
&lt;p&gt;Macht ein Modell, das die Dächer Ihrer eigenen Bilder kennt: Ein aufgeführtes Modell lernt aus Umrissen, die Sie
gezeichnet oder verbessert haben. Ein paar Dutzend genügen. Das dauert Minuten, braucht keine Grafikkarte, und Polygone
und Bilder bleiben auf diesem Rechner.&lt;/p&gt;
&lt;p&gt;Ein Block der Gebäude wird zurückgelegt, und aus ihm wird nicht gelernt. Dort wird das neue Modell mit seiner
Grundlage verglichen; ist es nicht besser, so gibt es kein neues, und die Grundlage bleibt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Gebiete&lt;/b&gt; sagen, wo jedes Gebäude gezeichnet ist: Auch was dort keines ist, lehrt. Ohne sie gilt nur als Boden,
was höchstens 4 m neben einem Umriss liegt.&lt;/p&gt;
&lt;p&gt;Bevor gelernt wird, werden die Umrisse angesehen: Gebäude, die die Grundlage findet und niemand gezeichnet hat,
Umrisse, die neben den Gebäuden liegen, einander überlappen oder sich selbst kreuzen. Was gefunden wird, wird gesagt und
im Layer &lt;b&gt;Zu prüfen&lt;/b&gt; markiert.&lt;/p&gt;
&lt;p&gt;Brechen Sie jederzeit ab: Das letzte Modell, das besser war als seine Grundlage, bleibt. Ein Lauf, der abgewürgt
wurde, geht da weiter, wo er war, wenn er mit denselben Layern noch einmal begonnen wird.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>What is to be looked at in the labels, with the reason; in the CRS of the buildings.</source>
        <translation>Was an den Umrissen anzusehen ist, mit dem Grund; im KBS der Gebäude.</translation>
    </message>
</context>
<context>
    <name>UpdateBuildings</name>
    <message>
        <source>Update buildings</source>
        <translation>Gebäude aktualisieren</translation>
    </message>
    <message>
        <source>building,footprint,change,detection,update,new,demolished,compare,revision</source>
        <translation>Gebäude,Grundriss,Veränderung,Erkennung,Aktualisierung,neu,abgerissen,Vergleich,Fortführung</translation>
    </message>
    <message>
        <source>Says which buildings of a map are new, gone or changed in an image.</source>
        <translation>Sagt, welche Gebäude einer Karte in einem Bild neu, verschwunden oder verändert sind.</translation>
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
&lt;p&gt;Vergleicht eine Karte der Gebäude mit einem Bild oder mit einem zweiten Layer, etwa einer Extraktion dieses Jahres, und
sagt von jedem Gebäude, was aus ihm geworden ist.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;change&lt;/b&gt; ist &lt;i&gt;new&lt;/i&gt; (neu), &lt;i&gt;gone&lt;/i&gt; (verschwunden), &lt;i&gt;changed&lt;/i&gt; (ein Teil so groß wie ein Anbau kam hinzu
oder fehlt; der Umriss ist der des Bildes), &lt;i&gt;unchanged&lt;/i&gt; (unverändert), &lt;i&gt;unclear&lt;/i&gt; (ein Schuppen, den das Bild nicht
zeigt, oder etwas anderes an seiner Stelle: bitte ansehen) oder &lt;i&gt;outside&lt;/i&gt; (nicht ganz im Bild). &lt;i&gt;gained_m2&lt;/i&gt; und
&lt;i&gt;lost_m2&lt;/i&gt; sagen, um wie viel, &lt;i&gt;change_iou&lt;/i&gt;, wie ähnlich sich die Umrisse sind, &lt;i&gt;seen_score&lt;/i&gt;, wie sicher der im
Bild ist.&lt;/p&gt;
&lt;p&gt;Geneigt aufgenommene Dächer und alte Vermessungen legen eine Karte neben ihr Bild. Wie weit, wird Block für Block gemessen,
berücksichtigt und gesagt. Neue und veränderte Umrisse kommen dorthin, wo die Karte sie hätte.&lt;/p&gt;
&lt;p&gt;Kennungen und Attribute bleiben, wie sie sind, und ebenso jeder unveränderte Umriss, bis auf die letzte Stelle. Gelöscht
wird nichts.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The buildings as they are known.</source>
        <translation>Die Gebäude, wie sie bekannt sind.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>An aerial or drone image that shows how it is now; or give a second layer.</source>
        <translation>Ein Luft- oder Drohnenbild, das zeigt, wie es jetzt ist; oder geben Sie einen zweiten Layer an.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Zweiter Layer</translation>
    </message>
    <message>
        <source>The buildings as they are now, instead of an image. All count as sure.</source>
        <translation>Die Gebäude, wie sie jetzt sind, statt eines Bildes. Alle gelten als sicher.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Where to compare; all of the image, or what the second layer spans, if empty. May be in any CRS.</source>
        <translation>Wo verglichen wird; wenn leer, im ganzen Bild oder so weit der zweite Layer reicht. In beliebigem KBS.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What finds the buildings in the image.</source>
        <translation>Was die Gebäude im Bild findet.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>A model you trained yourself, used instead of the listed one.</source>
        <translation>Ein selbst trainiertes Modell, das statt des gelisteten verwendet wird.</translation>
    </message>
    <message>
        <source>Updated buildings</source>
        <translation>Aktualisierte Gebäude</translation>
    </message>
    <message>
        <source>The map with what has changed; in its CRS.</source>
        <translation>Die Karte mit dem, was sich verändert hat; in ihrem KBS.</translation>
    </message>
    <message>
        <source>Choose either an image or a second layer to compare the map with.</source>
        <translation>Wählen Sie entweder ein Bild oder einen zweiten Layer, mit dem die Karte verglichen wird.</translation>
    </message>
    <message>
        <source>Too few buildings are alike to tell whether the map lies beside the image.</source>
        <translation>Zu wenige Gebäude gleichen sich, um zu sagen, ob die Karte neben dem Bild liegt.</translation>
    </message>
    <message>
        <source>The image has the buildings {:.1f} m farther east and {:.1f} m farther north than the map.</source>
        <translation>Das Bild hat die Gebäude {:.1f} m weiter östlich und {:.1f} m weiter nördlich als die Karte.</translation>
    </message>
    <message>
        <source>From block to block this differs by {:.1f} m; each is compared by its own.</source>
        <translation>Von Block zu Block unterscheidet sich das um {:.1f} m; jeder wird nach seinem eigenen verglichen.</translation>
    </message>
    <message>
        <source>The map&apos;s other buildings come out as new; give an extent to compare a part of the map.</source>
        <translation>Die anderen Gebäude der Karte kommen als neu heraus; geben Sie eine Ausdehnung an, um einen Teil der Karte zu vergleichen.</translation>
    </message>
</context>
</TS>
