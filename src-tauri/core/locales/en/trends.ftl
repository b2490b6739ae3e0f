### What happened week by week.

trends-title = Trends
trends-sentence = The last twelve weeks from your own records. It is read when you look and kept nowhere.
trends-activities = Activities
trends-tasks = Tasks done
trends-leads = New leads
trends-invoices = Invoices issued
trends-invoiced = Invoiced
trends-week = Week
trends-nothing = Nothing happened in the last twelve weeks. Calls, tasks done, leads and invoices will stand here.
trends-add = New contact
