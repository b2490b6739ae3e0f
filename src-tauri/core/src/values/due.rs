//! A task as people type it, in English and German: `call fri 2pm`, `morgen 9 Uhr Angebot`. The day
//! and the time stand at the end or at the beginning; what is left is what is to be done. As with
//! every date, the reading is shown back before it is kept.

use jiff::civil::{Date, Time};

use super::date::{DateOrder, read_date};
use super::fold::fold;

/// The most words a day has: `day after tomorrow`, `on 6 December 2026`.
const LONGEST_DAY: usize = 4;
/// Words that lead to a day or a time and say nothing by themselves.
const LEADING: [&str; 10] = [
    "on", "at", "by", "until", "@", "am", "um", "bis", "gegen", "ab",
];

/// What is to be done, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueText {
    /// The text without day and time.
    pub rest: String,
    /// The day, if one was named; today where only a time was.
    pub day: Option<Date>,
    /// The time of that day, if one was named.
    pub time: Option<Time>,
}

/// Parts what is to be done from its day and time. Reads every text: where no day is named, all of
/// it is what is to be done.
#[must_use]
pub fn read_due(text: &str, today: Date, order: DateOrder) -> DueText {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let time = time_at_end(&mut words);
    let mut day = day_at_end(&mut words, time.is_some(), today, order);
    let time = time.or_else(|| time_at_end(&mut words));
    if day.is_none() {
        day = day_at_start(&mut words, today, order);
    }
    let time = time.or_else(|| time_at_start(&mut words));
    DueText {
        rest: words.join(" ").trim_end_matches([',', ';', ':']).to_owned(),
        day: day.or_else(|| time.map(|_| today)),
        time,
    }
}

fn day_at_end(
    words: &mut Vec<&str>,
    before_a_time: bool,
    today: Date,
    order: DateOrder,
) -> Option<Date> {
    let longest = words.len().min(LONGEST_DAY);
    for count in (1..=longest).rev() {
        let at = words.len() - count;
        let Some(day) = words
            .get(at..)
            .and_then(|phrase| day_in(phrase, before_a_time, today, order))
        else {
            continue;
        };
        words.truncate(at);
        drop_leading(words);
        return Some(day);
    }
    None
}

fn day_at_start(words: &mut Vec<&str>, today: Date, order: DateOrder) -> Option<Date> {
    let longest = words.len().min(LONGEST_DAY);
    for count in (1..=longest).rev() {
        let day = words
            .get(..count)
            .and_then(|phrase| day_in(phrase, false, today, order));
        if day.is_some() {
            words.drain(..count);
            return day;
        }
    }
    None
}

/// The German `Do`, `So`, `Mo` are English words too, so alone they name a day only before a time.
fn day_in(words: &[&str], before_a_time: bool, today: Date, order: DateOrder) -> Option<Date> {
    let phrase = words.join(" ");
    let phrase = phrase.trim_end_matches([',', ';', ':']);
    let short = words.len() == 1 && phrase.trim_end_matches('.').chars().count() <= 2;
    if short && !before_a_time {
        return None;
    }
    read_date(phrase, today, order).ok()
}

fn drop_leading(words: &mut Vec<&str>) {
    while words
        .last()
        .is_some_and(|word| LEADING.contains(&fold(word).as_str()))
    {
        words.pop();
    }
}

/// Takes a time from the end: `14:00`, `2pm`, `2.30 pm`, `14 Uhr`, `noon`.
fn time_at_end(words: &mut Vec<&str>) -> Option<Time> {
    for count in [2, 1] {
        let Some(at) = words.len().checked_sub(count) else {
            continue;
        };
        if let Some(time) = words.get(at..).and_then(time_in) {
            words.truncate(at);
            drop_leading(words);
            return Some(time);
        }
    }
    None
}

fn time_at_start(words: &mut Vec<&str>) -> Option<Time> {
    let leads = words
        .first()
        .is_some_and(|word| LEADING.contains(&fold(word).as_str()));
    let from = usize::from(leads);
    for count in [2, 1] {
        let time = words.get(from..from + count).and_then(time_in);
        if time.is_some() {
            words.drain(..from + count);
            return time;
        }
    }
    None
}

fn time_in(words: &[&str]) -> Option<Time> {
    let text = fold(&words.join(" "));
    let text = text.trim_end_matches([',', ';']);
    match text {
        "noon" | "midday" | "mittag" | "mittags" => return Time::new(12, 0, 0, 0).ok(),
        _ => {}
    }
    let half = |ending: &str| text.strip_suffix(ending).map(str::trim_end);
    if let Some(figures) = half("pm").or_else(|| half("p.m.")) {
        return clock(figures, Some(true));
    }
    if let Some(figures) = half("am").or_else(|| half("a.m.")) {
        return clock(figures, Some(false));
    }
    if let Some(figures) = half("uhr").or_else(|| half("h")) {
        return clock(figures, None);
    }
    // Without a word beside it only a colon tells a time from a day or a count.
    text.contains(':').then(|| clock(text, None)).flatten()
}

/// Reads `2`, `2:30`, `2.30`; `afternoon` where a word said which half of the day.
fn clock(figures: &str, afternoon: Option<bool>) -> Option<Time> {
    let (hour, minute) = figures.split_once([':', '.']).unwrap_or((figures, "00"));
    let is_number = |text: &str, longest: usize| {
        (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(is_number(hour, 2) && minute.len() == 2 && is_number(minute, 2)) {
        return None;
    }
    let hour: i8 = hour.parse().ok()?;
    let hour = match afternoon {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
    };
    Time::new(hour, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A Sunday.
    const TODAY: Date = date(2026, 11, 22);

    fn read(text: &str) -> (String, String, String) {
        let due = read_due(text, TODAY, DateOrder::DayFirst);
        (
            due.rest,
            due.day.map(|day| day.to_string()).unwrap_or_default(),
            due.time
                .map(|time| time.strftime("%H:%M").to_string())
                .unwrap_or_default(),
        )
    }

    #[test]
    fn the_day_and_the_time_are_read_at_either_end() {
        for (text, rest, day, time) in [
            ("call fri 2pm", "call", "2026-11-27", "14:00"),
            (
                "call Ana on Friday at 2 pm",
                "call Ana",
                "2026-11-27",
                "14:00",
            ),
            ("call at 14:30 tomorrow", "call", "2026-11-23", "14:30"),
            (
                "Tomorrow 9am call Ana Costa",
                "call Ana Costa",
                "2026-11-23",
                "09:00",
            ),
            (
                "send the offer by 6 December 2026",
                "send the offer",
                "2026-12-06",
                "",
            ),
            (
                "send the offer in 2 weeks",
                "send the offer",
                "2026-12-06",
                "",
            ),
            ("remind them +30d", "remind them", "2026-12-22", ""),
            (
                "lunch with Jo, noon",
                "lunch with Jo",
                "2026-11-22",
                "12:00",
            ),
            ("back up 12am", "back up", "2026-11-22", "00:00"),
            ("Anruf Fr 14 Uhr", "Anruf", "2026-11-27", "14:00"),
            (
                "Anruf am Freitag um 14.30 Uhr",
                "Anruf",
                "2026-11-27",
                "14:30",
            ),
            (
                "morgen um 9 Uhr Angebot schicken",
                "Angebot schicken",
                "2026-11-23",
                "09:00",
            ),
            ("Rechnung bis 3.4.", "Rechnung", "2027-04-03", ""),
            ("day after tomorrow dentist", "dentist", "2026-11-24", ""),
        ] {
            let expected = (rest.to_owned(), day.to_owned(), time.to_owned());
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_day_or_a_time_stay_in_the_task() {
        for text in [
            "do the laundry",
            "leave it so",
            "order 20 boxes",
            "call room 5",
            "read pages 25:90",
            "buy milk",
            "13pm",
            "",
        ] {
            assert_eq!(read(text), (text.to_owned(), String::new(), String::new()));
        }
    }

    #[test]
    fn a_day_in_the_middle_stays_where_it_is() {
        assert_eq!(
            read("ask about the friday market stall").0,
            "ask about the friday market stall"
        );
    }

    proptest! {
        #[test]
        fn no_text_brings_the_reader_down(text in "\\PC{0,30}") {
            let _ = read_due(&text, TODAY, DateOrder::MonthFirst);
        }

        #[test]
        fn a_task_with_its_day_and_time_behind_it_is_read_back(
            title in "[A-Z][a-z]{5,9}x [a-z]{5,9}x", days in 1_i32..4000, hour in 0_i8..24, minute in 0_i8..60
        ) {
            let day = TODAY.checked_add(jiff::Span::new().days(days)).expect("in range");
            let time = Time::new(hour, minute, 0, 0).expect("a time");
            let text = format!("{title} {day} {}", time.strftime("%H:%M"));
            let due = read_due(&text, TODAY, DateOrder::DayFirst);
            prop_assert_eq!(due, DueText { rest: title, day: Some(day), time: Some(time) });
        }
    }
}
