### Erasing several people, and the list of erasures on the privacy page.

erasures-title = Erasures
erasures-empty = Nobody has been erased yet. Each erasure leaves a certificate here that proves what was done, without saying who it was.
erasures-sentence = Each certificate proves one erasure without saying who the person was: the records were looked through at once, then every page of the encrypted file, free ones and its log included.
erasures-when = When
erasures-what = Erased
erasures-kept = Kept by law
erasures-pages = Pages
erasures-actions = What you can do
erasures-rows = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
erasures-until = { $count ->
    [one] { $count } record until { $until }
   *[other] { $count } records until { $until }
}
erasures-kept-none = Nothing
erasures-pages-waiting = Waits for its look
erasures-pages-clean = Nothing found
erasures-pages-found = Something found
erasures-pages-onServer = On a server
erasures-pages-means-waiting = The look through the pages runs in the background. If OkiCRM closes before its end, it begins again at the next start.
erasures-pages-means-clean = { $pages ->
    [one] One page was decrypted and looked through; nothing of the person is on it.
   *[other] { $pages } pages were decrypted and looked through; nothing of the person is on them.
}
erasures-pages-means-few = Nothing of this person was distinct enough to be looked for on the pages.
erasures-pages-means-found = Something that was the person’s is on a page and in no record. Close other programs that use the workspace, then look again; OkiCRM looks again at its next start in any case.
erasures-pages-means-onServer = The records lie on a database server, so OkiCRM cannot read its pages.
erasures-elsewhere = Other records that stay say the same in places, as of namesakes or of a shared company: { $records }.
erasures-server = What remains on the server
erasures-server-sentence = The rows are gone for everybody who asks the database. Their old bytes can stay in its free space until it is rewritten, and in its log until its segments recycle.
erasures-server-position = The log up to { $position } holds them.
erasures-server-archived = This server copies its log to an archive before it recycles: the archive holds them as long as it is kept.
erasures-server-slots = { $count ->
    [one] One copy of the server can hold the log back.
   *[other] { $count } copies of the server can hold the log back.
}
erasures-server-commands = What shortens this, for whoever looks after the server, in this order:
erasures-ended = Ended when OkiCRM was opened, because it had been interrupted or a backup was restored.
erasures-not-begun = An erasure that was prepared on { $when } did not begin: its backup was made, and nobody was erased by it. Look at the preview again if it is still wanted.
erasures-altered = Altered
erasures-altered-means = This certificate does not say any more what OkiCRM signed.
erasures-look = Look again
erasures-look-now = Look now
erasures-looking = The pages are being looked through. The status bar shows how far it is.
erasures-check = Check a certificate…
erasures-check-good = This certificate is unchanged, and this workspace signed it.
erasures-check-other = This certificate is unchanged, and another workspace signed it.
erasures-check-changed = This certificate was changed after it was signed. It proves nothing.
erasures-certificate-of = Save the certificate of { $when }
erasures-save = Save…
erasures-background = Every page of the file is now looked through in the background; the certificate is completed after it. You find it under Privacy, Erasures.
erasures-copies = Copies
erasures-copies-opened = { $count ->
    [one] One document that was opened from here is removed.
   *[other] { $count } documents that were opened from here are removed.
}
erasures-copies-views = { $count ->
    [one] One saved view filters by this person; the filter is emptied.
   *[other] { $count } saved views filter by this person; their filters are emptied.
}
erasures-copies-exports = { $count ->
    [one] One export was made since this person came. OkiCRM does not know where it lies; delete it yourself.
   *[other] { $count } exports were made since this person came. OkiCRM does not know where they lie; delete them yourself.
}
erasures-copies-none = None that OkiCRM knows of.
erasures-many = Erase…
erasures-many-title = { $count ->
    [one] Erase one person?
   *[other] Erase { $count } people?
}
erasures-many-verb = { $count ->
    [one] Erase one person
   *[other] Erase { $count } people
}
erasures-many-typed = { $count ->
    [one] one person
   *[other] { $count } people
}
erasures-many-sentence = This cannot be undone. What happens to everything about these people together:
erasures-many-left-out = Left out
erasures-many-nobody = None of these people can be erased now.
erasures-many-done = { $count ->
    [one] One person is erased
   *[other] { $count } people are erased
}
erasures-many-certificates = Each has a certificate of her own, because it answers her and must not tell of the others. You find them under Privacy, Erasures.
erasures-asker = Erase who asked…
