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
    <name>Bands</name>
    <message>
        <source>Band {} is read: {}.</source>
        <translation>Gelesen wird Kanal {}: {}.</translation>
    </message>
    <message>
        <source>Bands {}, {} and {} are read as red, green and blue: {}.</source>
        <translation>Die Kanäle {}, {} und {} werden als Rot, Grün und Blau gelesen: {}.</translation>
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
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>nothing says what they are, and they come first</source>
        <translation>nichts sagt, was sie sind, und sie kommen zuerst</translation>
    </message>
    <message>
        <source>it comes first, and there are no three for colours</source>
        <translation>er kommt zuerst, und drei für Farben gibt es nicht</translation>
    </message>
    <message>
        <source>so the layer is shown</source>
        <translation>so wird der Layer angezeigt</translation>
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
        <source>&lt;p&gt;Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building&apos;s corners.&lt;/p&gt;&lt;p&gt;The image is read tile by tile at the ground resolution that the model was trained for, whatever the layer&apos;s own. Every building is written as soon as it is certain, so a cancelled run keeps what it has found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, how sure the model is (0 to 1); &lt;i&gt;vertices&lt;/i&gt;; &lt;i&gt;area_m2&lt;/i&gt;, on the ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, how the outline was made: &lt;i&gt;keypoints&lt;/i&gt; (every corner is a detected keypoint), &lt;i&gt;completed&lt;/i&gt; (missed corners were put in from the building&apos;s mask), &lt;i&gt;contour&lt;/i&gt; (the simplified contour of the mask), &lt;i&gt;mask contour&lt;/i&gt; (the same of a model that sees no corners), &lt;i&gt;sequence&lt;/i&gt; (the model told the corners in their order), with &lt;i&gt;+untangled&lt;/i&gt; behind it where they crossed, &lt;i&gt;+regularized&lt;/i&gt; where walls were straightened and &lt;i&gt;+neighbours&lt;/i&gt; where they were moved to meet a neighbour&apos;s.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Too few buildings?&lt;/b&gt; Lower the minimum score. &lt;b&gt;Too few corners?&lt;/b&gt; Lower τ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Findet die Gebäude in einem Luftbild und zeichnet jedes als Polygon, dessen Stützpunkte die Ecken des Gebäudes sind.&lt;/p&gt;&lt;p&gt;Das Bild wird Kachel für Kachel in der Bodenauflösung gelesen, für die das Modell trainiert wurde, welche der Layer auch hat. Jedes Gebäude wird geschrieben, sobald es feststeht; ein abgebrochener Lauf behält also, was er gefunden hat.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Felder&lt;/b&gt;: &lt;i&gt;id&lt;/i&gt;; &lt;i&gt;score&lt;/i&gt;, wie sicher das Modell ist (0 bis 1); &lt;i&gt;vertices&lt;/i&gt;, die Zahl der Ecken; &lt;i&gt;area_m2&lt;/i&gt;, auf dem Ellipsoid; &lt;i&gt;model&lt;/i&gt;; &lt;i&gt;status&lt;/i&gt;, wie der Umriss entstand: &lt;i&gt;keypoints&lt;/i&gt; (jede Ecke wurde erkannt), &lt;i&gt;completed&lt;/i&gt; (fehlende Ecken wurden aus der Maske des Gebäudes ergänzt), &lt;i&gt;contour&lt;/i&gt; (der vereinfachte Umriss der Maske), &lt;i&gt;mask contour&lt;/i&gt; (derselbe bei einem Modell, das keine Ecken sieht), &lt;i&gt;sequence&lt;/i&gt; (das Modell hat die Ecken der Reihe nach genannt), dahinter &lt;i&gt;+untangled&lt;/i&gt;, wo sie sich kreuzten, &lt;i&gt;+regularized&lt;/i&gt;, wo Wände begradigt, und &lt;i&gt;+neighbours&lt;/i&gt;, wo sie an die eines Nachbarn gerückt wurden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Zu wenige Gebäude?&lt;/b&gt; Die Mindestsicherheit senken. &lt;b&gt;Zu wenige Ecken?&lt;/b&gt; τ senken.&lt;/p&gt;</translation>
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
        <source>What finds the buildings: a trained network, or mbi, which has learned nothing.</source>
        <translation>Was die Gebäude findet: ein trainiertes Netz, oder mbi, das nichts gelernt hat.</translation>
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
        <source>Let the network&apos;s last stages learn, too, not its heads alone: takes several times as long.</source>
        <translation>Auch die letzten Stufen des Netzes lernen lassen, nicht nur seine Köpfe: dauert mehrmals so lang.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the model learns from some crops of the image. More take longer.</source>
        <translation>Wie oft das Modell aus einigen Ausschnitten des Bildes lernt. Mehr dauern länger.</translation>
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
        <translation>&amp;Kanäle</translation>
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
        <source>
&lt;p&gt;Straightens the walls of building polygons, whoever drew them: walls that nearly keep to the building&apos;s main
direction, or stand at right or 45° angles to it, are made to, and corners are where they cross. Where walls are left
slantwise the whole building is put at right angles, which may take a step in a wall. With &lt;i&gt;Let neighbours meet&lt;/i&gt;,
walls of two buildings that nearly coincide become one, and small overlaps are parted.&lt;/p&gt;
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
werden geteilt.&lt;/p&gt;
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
    <name>SetupPanel</name>
    <message>
        <source>Setting up in {}; this takes some minutes.</source>
        <translation>Wird in {} eingerichtet; das dauert einige Minuten.</translation>
    </message>
    <message>
        <source>Set up in {}.</source>
        <translation>Eingerichtet in {}.</translation>
    </message>
    <message>
        <source>Not set up yet; the libraries will go into {}.</source>
        <translation>Noch nicht eingerichtet; die Bibliotheken kommen nach {}.</translation>
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
</context>
<context>
    <name>SetupTask</name>
    <message>
        <source>Setting up Quoin</source>
        <translation>Quoin wird eingerichtet</translation>
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
        <source>
&lt;p&gt;Makes a model that knows the roofs of your own images: a listed model learns from outlines that you have drawn or
corrected. A few dozen are enough. It takes minutes, needs no graphics card, and the polygons and images stay on this
computer.&lt;/p&gt;
&lt;p&gt;A block of the buildings is set apart and not learned from. There the new model is compared with its base; if it is
not better, there is no new model, and the base stays.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Areas&lt;/b&gt; say where every building is drawn: what is none there teaches, too. Without them only what lies within
4 m of an outline counts as ground.&lt;/p&gt;
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
&lt;p&gt;Brechen Sie jederzeit ab: Das letzte Modell, das besser war als seine Grundlage, bleibt. Ein Lauf, der abgewürgt
wurde, geht da weiter, wo er war, wenn er mit denselben Layern noch einmal begonnen wird.&lt;/p&gt;
</translation>
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
        <source>The name must be of 1 to 64 letters, digits, spaces and signs of . + - _</source>
        <translation>Der Name muss aus 1 bis 64 Buchstaben, Ziffern, Leerzeichen und den Zeichen . + - _ bestehen</translation>
    </message>
    <message>
        <source>There is a model of this name already; choose another name.</source>
        <translation>Ein Modell dieses Namens gibt es schon; wählen Sie einen anderen Namen.</translation>
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
        <source>The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was better than its {before}.</source>
        <translation>Die Grundlage bleibt: Bei den {held_out} zurückgelegten Gebäuden war nichts, was aus {taught} anderen gelernt wurde, besser als {before}.</translation>
    </message>
</context>
</TS>
