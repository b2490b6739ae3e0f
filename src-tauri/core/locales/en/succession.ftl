# The business goes to somebody else
action-business-taken-over = A business taken over
succession-give = Give the business…
    .title = Give the business
succession-sentence = One archive with everything this workspace holds: records, files, documents, requests and consents. Restricted people stay restricted there, and who objected or was erased stays so.
succession-basis = By which right
    .hint = The contract or the law, for example “Asset purchase agreement of 2 November 2026, Art. 6(1)(f) GDPR”.
succession-what = What goes
succession-people = { $count ->
    [one] { $count } person goes
   *[other] { $count } people go
}
succession-restricted = { $count ->
    [one] { $count } of them is restricted and stays so
   *[other] { $count } of them are restricted and stay so
}
succession-left-out = { $count ->
    [0] Nobody stays out
    [one] { $count } person stays out, because she refuses that her data goes abroad
   *[other] { $count } people stay out, because they refuse that their data goes abroad
}
succession-left-alone = { $count ->
    [one] { $count } address stays left alone
   *[other] { $count } addresses stay left alone
}
succession-erased = { $count ->
    [one] { $count } erased person stays erased
   *[other] { $count } erased people stay erased
}
succession-files = { $count ->
    [one] { $count } file or document
   *[other] { $count } files and documents
}
succession-choose-country = Choose the buyer’s country to see what goes.
succession-write = Write the archive
succession-done = { $count ->
    [one] { $count } person went. The archive is { $path }
   *[other] { $count } people went. The archive is { $path }
}
succession-made-sentence = It is shown this once and kept nowhere. Give it to the buyer by another way than the archive, for example by phone. OkiCRM takes the archive in; 7-Zip, Keka, WinZip and the archivers of Linux open it too.
succession-task = Tell people that their data goes to { $recipient }
succession-task-note = { $count ->
    [one] { $count } person’s data was given to { $recipient } with the business. Tell her who has it now, and what for, before it is used (GDPR Art. 13(3)).
   *[other] The data of { $count } people was given to { $recipient } with the business. Tell them who has it now, and what for, before it is used (GDPR Art. 13(3)).
}
succession-take-over = Take a business over…
    .title = Take a business over
succession-take-over-sentence = Fills this workspace with a business that was given to you. It must not hold records of its own: make a new workspace for it first. Its settings, name and numbers come along.
succession-password = The archive’s password
    .hint = It was shown once to whoever wrote the archive.
succession-take = Choose the archive
succession-taken = { $count ->
    [one] { $count } record of { $from } is here. That people must be told where their data came from is noted under Notices.
   *[other] { $count } records of { $from } are here. That people must be told where their data came from is noted under Notices.
}
succession-password-wrong = Nothing was taken over: the password does not open this archive. Look at it again, or ask whoever wrote the archive.
succession-not-ours = Nothing was taken over: this is no archive of a business that OkiCRM wrote, or it was cut off. Ask for it once more.
succession-other-version = Nothing was taken over: another version of OkiCRM wrote this archive. Install the newest version and try again.
