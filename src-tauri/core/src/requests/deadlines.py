"""Makes deadlines.json: last days of requests, reckoned by an independent second way.

Holidays come from the package `holidays` (0.109 when this was last run), which knows nothing of
places.json; the month is reckoned here without the program's own code. Run it by hand:

    python3 -m venv venv && venv/bin/pip install holidays==0.109
    venv/bin/python deadlines.py > deadlines.json

Each row: calendar, day received, months, last day. Half of the days received are drawn so that the
last day would fall on a public holiday of a working day, where calendars differ; the rest is chance
with a fixed seed.
"""

import calendar
import json
import random
from datetime import date, timedelta

import holidays

YEARS = range(2020, 2036)
PER_CALENDAR = 30
STATES = ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]
CALENDARS = {
    "GB-EAW": ("GB", "ENG"),
    "GB-SCT": ("GB", "SCT"),
    "GB-NIR": ("GB", "NIR"),
    "IE": ("IE", None),
    **{f"DE-{state}": ("DE", state) for state in STATES},
}


def free_days(code):
    country, part = CALENDARS[code]
    # Ireland's law moves no holiday to a Monday; what the package calls observed is custom there.
    return set(holidays.country_holidays(country, subdiv=part, years=YEARS, observed=country != "IE"))


def months_after(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_day(received, months, free):
    day = months_after(received, months)
    while day.weekday() >= 5 or day in free:
        day += timedelta(days=1)
    return day


def draws(code):
    chance = random.Random(code)
    free = free_days(code)
    working = sorted(day for day in free if day.weekday() < 5 and 2021 <= day.year <= 2034)
    for count in range(PER_CALENDAR):
        months = 3 if count % 3 == 2 else 1
        if count % 2 == 0:
            received = months_after(chance.choice(working), -months)
        else:
            received = date(2021, 1, 1) + timedelta(days=chance.randrange(14 * 365))
        yield [code, str(received), months, str(last_day(received, months, free))]


rows = [row for code in sorted(CALENDARS) for row in draws(code)]
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
