### Whether people may be contacted, and who must be left alone or told.

## What is refused, and what the history says

consent-person-missing = This person is not there any more, or the person’s data is restricted, so nothing was changed. Go back to the list.
consent-purpose-unknown = There is no such purpose, so nothing was changed. Choose one of the list, or add it in the settings.
consent-contract-needs = What a contract needs cannot be objected to: the law names other purposes (GDPR Art. 21(1)). Record the objection for advertising instead, or restrict the person.
consent-customer-channel = That somebody is a customer lets you write by e-mail and text message only (ePrivacy directive Art. 13(2)). Choose these ways, or record a consent.
consent-contract-advertising = A contract does not allow advertising. Record a consent, an interest with its reason, or that the person is a customer.
consent-refused = This person said no, so another basis cannot take its place. Only a new consent of the person does.
consent-invalid = Something is missing, so nothing was recorded. Look at the marked fields.
consent-standing-own = Only OkiCRM itself records this. Choose what the person said.
consent-day-ahead = This day is still to come. Write the day on which the person said it.
consent-purposes-many = More than { $most } purposes of your own are hard to keep apart. Take some out first.
suppression-address-unreadable = This is neither an e-mail address nor a phone number, so nothing was added. Check how it is written.
suppression-there-already = This address is on the list already. Nothing was changed.
suppression-entry-missing = This entry is not on the list any more; somebody may have lifted it. Nothing was changed.
sensitive-answered-before = This was answered before. Nothing was changed.
notice-missing = This notice is not there any more. Go back to the list.
notice-settled-before = This notice is settled already. Nothing was changed.
notice-there-already = There is an open notice for this person already. Nothing was added.
notice-origin = Where the data came from is missing or too long, so nothing was added. Name it in a few words.
quarantine-missing = This row does not wait any more; somebody may have been quicker. Nothing was changed.
quarantine-still-restricted = This person’s data is still restricted, so the row waits on. Lift the restriction first.
quarantine-contact-gone = The contact is in the trash, so the row has no place to go. Take the contact out of the trash, or discard the row.
action-consent-given = Consent recorded
action-consent-withdrawn = Consent withdrawn
action-consent-objected = Objection recorded
action-consent-basis-recorded = Basis for contact recorded
action-contact-purposes-changed = Purposes of contact changed
action-suppression-added = Address put on the suppression list
action-suppression-lifted = Entry of the suppression list lifted
action-sensitive-answered = Question about sensitive data answered
action-notice-added = Source of the data recorded
action-notice-settled = Notice about the source settled
action-quarantine-released = Held-back row taken
action-quarantine-discarded = Held-back row discarded

## May we contact this person?

consent-title = May we contact?
consent-purpose-newsletter = Newsletter
consent-purpose-offers = Offers
consent-purpose-surveys = Surveys
consent-purpose-service = Service messages
consent-purpose-contract = What a contract needs
consent-purpose-all = All advertising
consent-channel-email = E-mail
consent-channel-phone = Phone
consent-channel-text = Text message
consent-channel-post = Post
consent-standing-given = Agreed
consent-standing-interest = Legitimate interest
consent-standing-customer = Is a customer
consent-standing-contract = Contract
consent-standing-withdrawn = Withdrawn
consent-standing-objected = Objected
consent-standing-suppressed = On the suppression list
consent-standing-none = Nothing recorded
consent-by-contract = By contract
consent-yes = Yes
consent-no = No
consent-cell = { $purpose } by { $channel }: { $answer }. { $standing }
consent-no-address = no address
consent-nothing-yet = Nothing is recorded, so no advertising goes to this person.
consent-record = Record consent…
consent-object = Objects to all advertising
consent-withdraw = Withdraw
consent-withdraw-of = Withdraw { $purpose } by { $channel }
consent-withdrawn-done = { $purpose } by { $channel } is withdrawn
consent-objected-done = { $name } gets no advertising any more
consent-recorded-done = Recorded for { $name }
consent-history = History
consent-history-line = { $day }: { $standing } — { $purpose } by { $channel }
consent-history-by = Recorded by { $actor }, { $came }
consent-history-superseded = no longer counts
consent-came-spoken = said in person
consent-came-phone = said by phone
consent-came-email = written by e-mail
consent-came-paper = on a paper form
consent-came-website = on the web site
consent-came-letter = written in a letter
consent-came-business = our own finding
consent-came-list = by the suppression list
consent-someone = somebody
consent-form-title = Record for { $name }
consent-form-standing = What is the basis?
consent-form-purpose = What for?
consent-form-channels = By which ways?
consent-form-came = How did it come?
consent-form-wording = The exact words agreed to
consent-form-reason = Why may you?
consent-form-day = On which day?
consent-form-save = Record
consent-form-none-ticked = Nothing is ticked for you: consent is what the person chose (GDPR Art. 4(11)).
consent-on-list = An address of this person is on the suppression list. It stays out of mailings until the person agrees again.
consent-elsewhere = Data came from elsewhere…
consent-elsewhere-title = Where did the data of { $name } come from?
consent-elsewhere-sentence = People whose data did not come from themselves must be told within a month (GDPR Art. 14). OkiCRM reminds you.
consent-elsewhere-origin = Source
consent-elsewhere-added = { $name } is on the list of those to be told

## Purposes of the business’s own

consent-purposes = Purposes of contact
consent-purposes-sentence = What you contact people for. Newsletter, offers, surveys, service messages and contracts are always there; add what else you do. Each purpose you add counts as advertising, so it needs a yes.
consent-purposes-empty = No purposes of your own yet.
consent-purposes-new = New purpose
consent-purposes-add = Add
consent-purposes-remove = Take out
consent-purposes-remove-of = Take out { $name }
consent-purposes-saved = Purposes saved

## Mailing

consent-mailing = For a mailing…
consent-mailing-title = List for a mailing
consent-mailing-purpose = What for?
consent-mailing-channel = By which way?
consent-mailing-included = { $included } of { $chosen } are in the list.
consent-mailing-left-out = Left out:
consent-mailing-nobody-left-out = Nobody is left out.
consent-mailing-reason-restricted = { $count } restricted
consent-mailing-reason-objected = { $count } objected
consent-mailing-reason-suppressed = { $count } on the suppression list
consent-mailing-reason-withdrawn = { $count } withdrew their consent
consent-mailing-reason-noBasis = { $count } without consent or another basis
consent-mailing-reason-noAddress = { $count } without an address for it
consent-mailing-save = Save list…
consent-mailing-done = { $included } people written to { $path }. { $out } left out.
consent-mailing-nobody = Nobody of those chosen may be contacted for this, so there is nothing to write.
consent-mailing-looking = Looking who may be contacted…
consent-filter = May be contacted
consent-filter-any = May be contacted: whatever
consent-filter-one = { $purpose } by { $channel }

## Suppression list

consent-tab = Contact and consent
consent-list = Suppression list
consent-list-sentence = Addresses that are left alone: by an objection, a withdrawn consent, or by hand. Only marks are kept, which name nobody, so the list goes on when the person was erased.
consent-list-count = Counting now: { $standing }. Lifted: { $lifted }.
consent-list-empty = Nobody is on the list. Whoever objects comes onto it by itself.
consent-list-address = Address
consent-list-gone = the person is gone
consent-list-purpose = What for
consent-list-channel = Way
consent-list-since = Since
consent-list-why = Why
consent-list-actions = What you can do
consent-list-why-objected = Objection
consent-list-why-withdrawn = Withdrawn consent
consent-list-why-byHand = Added by hand
consent-list-lifted = Lifted on { $day }: { $reason }
consent-list-add = Add address
consent-list-new = E-mail address or phone number
consent-list-added = The address is left alone from now on
consent-list-lift = Lift…
consent-list-lift-title = Why may this address be written to again?
consent-list-lift-verb = Lift
consent-list-lift-agreedAgain = The person agreed again
consent-list-lift-mistake = It was added by mistake
consent-list-lift-changedHands = The address belongs to somebody else now
consent-list-lift-done = The entry is lifted

## Rows that wait

consent-quarantine = Held back from imports
consent-quarantine-sentence = Rows about people whose data is restricted. They change nothing until the restriction is lifted and you take them.
consent-quarantine-from = { $source }, row { $row }
consent-quarantine-changes = Would change
consent-quarantine-nothing = nothing new
consent-quarantine-take = Take
consent-quarantine-take-of = Take the row about { $name }
consent-quarantine-discard = Discard
consent-quarantine-discard-of = Discard the row about { $name }
consent-quarantine-waits = waits for the restriction to be lifted
consent-quarantine-taken = Taken: { $name }
consent-quarantine-discarded = Discarded

## Data of a special kind

sensitive-hint-health = “{ $word }” sounds like health. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-religion = “{ $word }” sounds like religion. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-union = “{ $word }” sounds like a trade union. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-sexLife = “{ $word }” sounds like sex life or orientation. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-origin = “{ $word }” sounds like ethnic origin. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-politics = “{ $word }” sounds like politics. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-biometrics = “{ $word }” sounds like genetic or biometric data. Such data needs a right of its own (GDPR Art. 9). Which one is it?
sensitive-hint-criminal = “{ $word }” sounds like an offence. Only authorities and few others may keep such data (GDPR Art. 10). Which right is it?
sensitive-hint-child = By the date of birth this is a child under { $age }. For advertising and online services a parent must agree (GDPR Art. 8).
sensitive-answer = Answer
sensitive-answer-of = Answer the question
sensitive-answer-consent = Explicit consent (of a child: a parent’s)
sensitive-answer-care = Care for health, under secrecy
sensitive-answer-work = Work or social security law
sensitive-answer-madePublic = The person made it public
sensitive-answer-claim = A legal claim
sensitive-answer-dismissed = It is nothing of the kind
sensitive-answered = Noted. The word itself is not kept.
sensitive-while-typing = You can go on: OkiCRM asks on the contact’s page by which right it is kept.

## People whose data came from elsewhere

notices-title = To be told (Art. 14)
notices-sentence = People whose data came from elsewhere must be told within a month who keeps it, what for, and which rights they have (GDPR Art. 14).
notices-empty = Nobody is to be told. An import puts its people here by itself.
notices-origin = Source
notices-people = People
notices-due = By
notices-state = State
notices-open =
    { $days ->
        [0] due today
        [one] { $days } day left
       *[other] { $days } days left
    }
notices-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
notices-letter = Letter…
notices-letter-of = Letter for { $origin }
notices-settle = Settle…
notices-settle-of = Settle { $origin }
notices-settle-title = How does it end for { $origin }?
notices-settle-verb = Settle
notices-settled = Settled: { $origin }
notices-outcome-told = They were told
notices-outcome-known = They know it already: the data came from themselves (Art. 14(5)(a))
notices-outcome-disproportionate = Impossible or out of all proportion (Art. 14(5)(b))
notices-outcome-byLaw = A law provides for it (Art. 14(5)(c))
notices-outcome-secrecy = A duty of secrecy forbids it (Art. 14(5)(d))
notices-home =
    { $count ->
        [one] Tell 1 person from { $origin } that you keep the data: { $due }
       *[other] Tell { $count } people from { $origin } that you keep their data: { $due }
    }
notices-letter-title = Letter to people from { $origin }
notices-letter-language = Language
notices-letter-copy = Copy text
notices-letter-copied = The letter is copied
notices-language-en = English
notices-language-de = German
notices-letter-languages = { $english } speak English, { $german } speak German, as far as their addresses tell.
notices-letter-subject = Your data at { $business }
notices-letter-greeting = Good day,
notices-letter-who = we, { $business }, keep data about you that did not come from you yourself. The law asks us to tell you so (General Data Protection Regulation, Art. 14).
notices-letter-what = It is your name and how you can be reached: address, e-mail and phone as far as we have them, and where you work.
notices-letter-why = We keep it to answer enquiries and to do business with you or with the company you work for, because we have a legitimate interest in it (Art. 6(1)(f)). You get advertising only if you agreed to it.
notices-letter-origin = The data came from: { $origin }.
notices-letter-how-long = We keep it as long as we do business with you, and after that as long as the law demands.
notices-letter-rights = You have the right to a copy of your data, to have it corrected, erased or restricted, to object to its use, and to take it elsewhere. You can also complain to the data protection authority. Write to us; that is enough.
notices-letter-closing =
    Kind regards
    { $business }
