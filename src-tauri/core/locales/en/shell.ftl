### What the frame around the features says when something does not work.

input-malformed = The window sent something that OkiCRM does not take. Close OkiCRM, open it again, and try once more; if it happens again, please tell us what you did.
input-too-large = That is more text than OkiCRM takes at once. Shorten it, or keep it as a file.
command-unknown = The window asked for something that this version of OkiCRM does not do. Close OkiCRM and open it again.

appearance-text-size = Text can be 90 to 200 per cent of its normal size. Choose a size in between.
appearance-language = OkiCRM has no words in this language yet. Choose one from the list.

file-not-chosen = OkiCRM does not know this file any more, because it was chosen too long ago or the workspace was locked since. Choose it again.
file-not-a-file = This is a folder or something else that cannot be read as a file. Choose a file.
file-no-program = No program on this computer opens this kind of file. Save it, and open it with a program of your choice.

shell-file-kind-contacts = Contacts (CSV, vCard)
shell-file-kind-json = OkiCRM export (JSON)
shell-file-kind-picture = Picture (PNG, JPEG)
shell-file-kind-page = Web page (HTML)
shell-file-kind-pdf = PDF
shell-file-kind-txt = Text
shell-file-kind-table = Table (CSV)
shell-file-kind-zip = Archive (ZIP)
shell-file-kind-backup = OkiCRM backup

shell-job-backup = Making a backup (MB)
shell-job-verify = Checking a backup (MB)
shell-job-check-log = Checking the change log
shell-job-restore = Restoring a backup (MB)
shell-job-erase = Erasing a person
shell-job-erasure-look = Looking through the pages for what was erased (MB)
shell-job-preview = Looking through the file
shell-job-import = Importing
shell-job-export = Exporting
shell-file-kind-any = Any file
shell-file-kind-mail = E-mail (EML)
shell-job-move = Moving the workspace

### About

about-sentence = The CRM a small business keeps on its own computer. Licence: MIT or Apache-2.0, as you like.
about-version = Version
about-system = System
about-web-view = Web view
about-web-view-unknown = does not say
about-help = Questions, requests and complaints: okicrm@marketingballoon.co.uk. Nothing is sent by itself.
about-copy = Copy these details
about-folders = Where files lie
about-folder-data = Workspace and backups
    .hint = Encrypted; make copies of it wherever you like.
about-folder-logs = Log
    .hint = What happened and when, without names or anything else you typed.
about-open = Open
about-open-folder = Open the folder: { $folder }
about-licences = Made with the work of others
about-licences-sentence = Every part that ships inside OkiCRM, with its licence.
about-licences-count = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
about-licences-name = Part
about-licences-version = Version
about-licences-licence = Licence
about-licences-text = Text
about-licences-read = Read
about-licences-of = Licence of { $part }
