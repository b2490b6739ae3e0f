### Backups.

backup-no-room = The disk has not enough room for this: { $needed } MB are needed and { $available } MB are free. Make room, or choose another folder for backups in the settings.
backup-folder-missing = The folder chosen for backups is not there. Connect the drive it is on, or choose another folder in the settings.
backup-folder-read-only = The folder chosen for backups cannot be written to, so no backup was made. Check its permissions, or choose another folder in the settings.
backup-keep-days = Backups stay from 1 to 90 days. Choose a number in between.
backup-stopped = Stopped, as you asked. Everything is as it was before.
backup-missing = There is no such backup. It may have been moved or renamed; choose the file again.
backup-unreadable = This file is not an OkiCRM backup, or it is cut off. Choose another backup.
backup-damaged = This backup has been damaged since it was made, so it was not used. Choose another backup.
backup-foreign = This file holds things that no OkiCRM backup has, so it was not opened. Choose another backup.
backup-newer = This backup was made by a newer OkiCRM. Update OkiCRM, then restore it.
backup-counts-differ = The copy in this backup does not hold what was counted when it was made, so it was not used. Make a new backup, or choose another.
