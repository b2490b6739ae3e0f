### Was der Rahmen um die Bereiche sagt, wenn etwas nicht geht.

input-malformed = Das Fenster hat etwas geschickt, das OkiCRM nicht annimmt. Schließen Sie OkiCRM, öffnen Sie es wieder und versuchen Sie es noch einmal; geschieht es wieder, sagen Sie uns bitte, was Sie getan haben.
input-too-large = Das ist mehr Text, als OkiCRM auf einmal annimmt. Kürzen Sie ihn oder bewahren Sie ihn als Datei auf.
command-unknown = Das Fenster hat um etwas gebeten, das diese Version von OkiCRM nicht kann. Schließen Sie OkiCRM und öffnen Sie es wieder.

appearance-text-size = Die Schrift kann 90 bis 200 Prozent ihrer normalen Größe haben. Wählen Sie eine Größe dazwischen.
appearance-language = In dieser Sprache hat OkiCRM noch keine Wörter. Wählen Sie eine aus der Liste.

file-not-chosen = OkiCRM kennt diese Datei nicht mehr, weil sie vor zu langer Zeit gewählt oder der Arbeitsbereich seither gesperrt wurde. Wählen Sie sie noch einmal.
file-not-a-file = Das ist ein Ordner oder etwas anderes, das sich nicht als Datei lesen lässt. Wählen Sie eine Datei.
file-no-program = Kein Programm auf diesem Computer öffnet diese Art von Datei. Speichern Sie sie und öffnen Sie sie mit einem Programm Ihrer Wahl.

shell-file-kind-contacts = Kontakte (CSV, vCard)
shell-file-kind-json = OkiCRM-Export (JSON)
shell-file-kind-picture = Bild (PNG, JPEG)
shell-file-kind-page = Webseite (HTML)
shell-file-kind-pdf = PDF
shell-file-kind-txt = Text
shell-file-kind-table = Tabelle (CSV)
shell-file-kind-zip = Archiv (ZIP)
shell-file-kind-backup = OkiCRM-Sicherung

shell-job-backup = Sicherung wird erstellt (MB)
shell-job-verify = Sicherung wird geprüft (MB)
shell-job-check-log = Änderungsprotokoll wird geprüft
shell-job-restore = Sicherung wird wiederhergestellt (MB)
shell-job-erase = Person wird gelöscht
shell-job-erasure-look = Seiten nach Gelöschtem durchsehen (MB)
shell-job-preview = Datei wird durchgesehen
shell-job-import = Import läuft
shell-job-export = Export läuft
shell-file-kind-any = Alle Dateien
shell-file-kind-mail = E-Mail (EML)
shell-job-move = Arbeitsbereich umziehen

### Über das Programm

about-sentence = Das CRM, das ein kleiner Betrieb auf dem eigenen Computer führt. Lizenz: MIT oder Apache-2.0, wie Sie mögen.
about-version = Version
about-system = System
about-web-view = Webansicht
about-web-view-unknown = sagt es nicht
about-help = Fragen, Anliegen und Beschwerden: okicrm@marketingballoon.co.uk. Nichts wird von selbst gesendet.
about-copy = Diese Angaben kopieren
about-folders = Wo Dateien liegen
about-folder-data = Arbeitsbereich und Sicherungen
    .hint = Verschlüsselt; legen Sie Kopien ab, wo Sie mögen.
about-folder-logs = Protokoll
    .hint = Was wann geschehen ist, ohne Namen und ohne sonst etwas, das Sie eingegeben haben.
about-open = Öffnen
about-open-folder = Ordner öffnen: { $folder }
about-licences = Mit der Arbeit anderer gemacht
about-licences-sentence = Jeder Teil, der in OkiCRM steckt, mit seiner Lizenz.
about-licences-count = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
about-licences-name = Teil
about-licences-version = Version
about-licences-licence = Lizenz
about-licences-text = Wortlaut
about-licences-read = Lesen
about-licences-of = Lizenz von { $part }
