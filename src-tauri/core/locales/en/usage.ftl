### Usage figures: the switch, what was counted, what would leave, what left.

usage-title = Usage figures
usage-sentence = OkiCRM can count, by the week and on this computer, which pages are opened, what is done, how long work takes and which kinds of errors appear. No names, no texts, no times: there is no place for them.

## The switch

usage-switch = Record usage figures
usage-state-on = On. Switching off deletes what was counted, at once and in every window.
usage-state-off = Off. Nothing is counted.
usage-state-undecided = Not answered yet, so nothing is counted.
usage-reason-doNotTrack = The variable DO_NOT_TRACK of this computer says no, and that is stronger.
usage-reason-managedPolicy = Whoever looks after this computer has switched this off.
usage-reason-unreadable = The switch could not be read, which means off. Moving it writes it anew.
usage-reason-noticeGrown = More is counted than when you said yes, so nothing is counted until you answer again.
usage-home-grown = Usage figures would count more than when you said yes: look, and answer again
usage-more = See every figure

## What was counted

usage-week = This week
usage-week-nothing = Nothing was counted this week.
usage-line-screen = { $what }: opened { $times ->
    [one] once
   *[other] { $times } times
}
usage-line-feature = { $what }: { $times ->
    [one] once
   *[other] { $times } times
}
usage-line-error = { $what }: { $times ->
    [one] once
   *[other] { $times } times
}
usage-line-duration = { $what } took { $took }: { $times ->
    [one] once
   *[other] { $times } times
}
usage-setting = Counted with it: { $system }, { $engine }, { $language }
usage-version = { $name } { $major }
usage-past = Weeks
usage-past-chart = Pages opened per week
usage-past-week = Week
usage-past-what = What
usage-past-times = Times
usage-past-nothing = No week was counted yet.

## What leaves

usage-receiver = Where reports go
usage-receiver-hint = An https address of an OpenTelemetry Collector, which must stand in the register of processors. Empty: nowhere.
usage-receiver-none = Nowhere. Nothing is sent.
usage-receiver-some = Once a week, with ranges instead of numbers, at most 8 KiB. Nothing identifies you or this computer.
usage-receiver-switched-off = While the switch is off, nothing is sent.
usage-report = The next report, byte for byte
usage-report-size = { $bytes } bytes, week { $week }, as it stands now
usage-report-none = While nothing is counted there is no report.
usage-sent = What was sent
usage-sent-none = No report has left this computer.
usage-sent-when = When
usage-sent-where = To
usage-sent-answer = Answer
usage-sent-bytes = Every byte of week { $week }
usage-outcome-taken = Taken
usage-outcome-refused = Not taken
usage-outcome-unreachable = Nobody answered
usage-outcome-untrusted = Its certificate is not to be trusted
usage-outcome-tooLong = It took too long
usage-outcome-broken = What came is no answer

## What is counted, and what for

usage-metrics = What is counted, and what for
usage-metrics-name = Figure
usage-metrics-purpose = What for
usage-metrics-owner = Who answers for it
usage-metrics-until = Until
usage-metric-screens = Pages opened
usage-metric-screens-purpose = To see which pages are used, so that work goes where it helps.
usage-metric-features = Things done
usage-metric-features-purpose = To see what people do with OkiCRM, and what nobody finds.
usage-metric-durations = How long work took
usage-metric-durations-purpose = To see where people wait.
usage-metric-errors = Kinds of errors
usage-metric-errors-purpose = To see whether a version brought errors.
usage-metric-setting = System, web view, version, language
usage-metric-setting-purpose = To know what must work. Families and first numbers only.

## What can be done

usage-delete = Delete all figures
usage-deleted = All usage figures are gone
usage-save = Save all figures
usage-saved = Saved as { $path }

## Words of the lists

usage-feature-contactAdded = Contact added
usage-feature-contactsMerged = Contacts merged
usage-feature-leadAdded = Lead added
usage-feature-leadConverted = Lead converted
usage-feature-companyAdded = Company added
usage-feature-activityAdded = Activity written down
usage-feature-taskAdded = Task added
usage-feature-fileAdded = File attached
usage-feature-invoiceIssued = Invoice issued
usage-feature-paymentRecorded = Payment recorded
usage-feature-imported = File imported
usage-feature-exported = Data exported
usage-feature-searched = Searched
usage-feature-undone = Undone
usage-feature-backedUp = Backup made
usage-feature-restored = Backup restored
usage-feature-requestRecorded = Request recorded
usage-feature-personErased = Person erased
usage-feature-personExported = Person’s copy made
usage-feature-terminal = Worked from the terminal
usage-operation-open = Opening the workspace
usage-operation-import = Importing a file
usage-operation-search = Searching
usage-operation-issue = Issuing an invoice
usage-operation-document = Drawing a document
usage-operation-backup = Making a backup
usage-operation-erase = Erasing a person
usage-took-instant = under 0.1 s
usage-took-short = under 0.5 s
usage-took-noticeable = under 2 s
usage-took-waiting = under 10 s
usage-took-long = under a minute
usage-took-veryLong = a minute or more
usage-trouble-invalid = Wrong input
usage-trouble-refused = A rule said no
usage-trouble-notFound = Not there any more
usage-trouble-conflict = Changed by somebody else
usage-trouble-locked = Locked
usage-trouble-unavailable = No answer from outside
usage-trouble-internal = Fault of the program
usage-system-linux = Linux
usage-system-macOs = macOS
usage-system-windows = Windows
usage-system-other = another system
usage-engine-webKitGtk = WebKitGTK
usage-engine-webKit = WebKit
usage-engine-webView2 = WebView2
usage-engine-terminal = terminal
usage-language-en = English
usage-language-de = German
