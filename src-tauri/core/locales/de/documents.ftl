### Warum ein Dokument nicht gezeichnet oder ein Bild nicht als Logo verwendet werden kann.

document-too-many-lines = Dieses Dokument hat { $found } Positionen, gedruckt werden können { $most }. Bitte teilen Sie es in mehrere Dokumente auf.
document-too-much-text = Dieses Dokument enthält { $found } Zeichen Text, gedruckt werden können { $most }. Bitte kürzen Sie die Beschreibungen.
document-payment-code-too-long = Der Zahlungscode müsste { $found } Zeichen enthalten, { $most } passen hinein. Bitte kürzen Sie den Verwendungszweck.
document-not-drawn = Das Dokument konnte nicht gezeichnet werden, weil in OkiCRM etwas fehlgeschlagen ist. Es wurde nichts geändert. Bitte versuchen Sie es erneut, und melden Sie es, wenn es wieder geschieht.

document-logo-file-too-large = Dieses Bild ist größer als { $most } MB und wurde deshalb nicht gelesen. Bitte wählen Sie ein kleineres.
document-logo-too-many-pixels = Dieses Bild hat { $width } × { $height } Pixel, ein Logo darf { $most } je Seite haben. Bitte verkleinern Sie es zuerst.
document-logo-kind = Diese Datei ist weder ein PNG- noch ein JPEG-Bild. Bitte speichern Sie das Logo in einem dieser beiden Formate.
document-logo-unreadable = Dieses Bild ist beschädigt und kann nicht gelesen werden. Bitte öffnen Sie es in einem Bildprogramm, speichern Sie es neu und wählen Sie es noch einmal.
