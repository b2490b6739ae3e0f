//! Lists filtered as somebody types: everybody who has the words is on them, in the list's order,
//! however many have them and wherever they stand.

use okicrm_core::contacts::{self, ContactQuery, ContactSort, ContactSummary};
use okicrm_core::invoicing::{self, InvoiceQuery};
use okicrm_core::leads::{self, LeadQuery, NewLead};
use okicrm_core::listing::{Direction, Selection, Window};
use okicrm_core::values::fold::{digits, folded_words};
use okicrm_testing::{TestWorkspace, samples, story};

/// So many that one letter finds more than a list used to look at.
const PEOPLE: u32 = 13_000;

fn by(sort: ContactSort, direction: Direction, text: &str, window: Window) -> ContactQuery {
    ContactQuery {
        text: text.to_owned(),
        sort,
        direction,
        window,
        ..ContactQuery::default()
    }
}

/// Everybody in a list's order, a thousand at a time.
async fn everybody(
    world: &TestWorkspace,
    sort: ContactSort,
    direction: Direction,
) -> Vec<ContactSummary> {
    let mut all = Vec::new();
    let mut window = Window::first(1_000);
    loop {
        let query = by(sort, direction, "", window.clone());
        let page = contacts::list(&world.workspace, &query).await.unwrap();
        all.extend(page.items);
        window.after = page.next;
        if window.after.is_none() {
            return all;
        }
    }
}

/// What the filter means, said again without a database: a long word may be the middle of another.
fn has_words(one: &ContactSummary, text: &str) -> bool {
    let mut words = folded_words(&format!(
        "{} {} {}",
        one.display_name, one.company, one.email
    ));
    words.push(digits(&one.phone));
    words.extend(one.tags.iter().flat_map(|tag| folded_words(tag)));
    folded_words(text).iter().all(|wanted| {
        let long = wanted.chars().count() >= 3;
        words
            .iter()
            .any(|word| word.starts_with(wanted) || (long && word.contains(wanted)))
    })
}

fn names(rows: &[ContactSummary]) -> Vec<&str> {
    rows.iter().map(|one| one.display_name.as_str()).collect()
}

async fn compare(world: &TestWorkspace, all: &[ContactSummary], query: ContactQuery) {
    let expected: Vec<ContactSummary> = all
        .iter()
        .filter(|one| has_words(one, &query.text))
        .cloned()
        .collect();
    let begin = expected.len().min(query.window.offset as usize);
    let end = expected.len().min(begin + query.window.limit as usize);
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    assert_eq!(page.total, expected.len() as i64, "{query:?}");
    assert_eq!(
        names(&page.items),
        names(&expected[begin..end]),
        "{query:?}"
    );
}

/// Page after page, each from where the one before ended.
async fn go_through(world: &TestWorkspace, all: &[ContactSummary], mut query: ContactQuery) {
    let expected = all.iter().filter(|one| has_words(one, &query.text));
    let expected: Vec<_> = expected.cloned().collect();
    let mut seen = Vec::new();
    loop {
        let page = contacts::list(&world.workspace, &query).await.unwrap();
        seen.extend(page.items);
        query.window.after = page.next;
        if query.window.after.is_none() {
            break;
        }
    }
    assert_eq!(names(&seen), names(&expected));
}

story! {
    async fn a_filter_leaves_nobody_out_and_keeps_the_order(world) {
        let filled = samples::fill(&world.workspace, PEOPLE, 0, 7).await.unwrap();
        for (sort, direction) in [
            (ContactSort::Name, Direction::Descending),
            (ContactSort::Created, Direction::Ascending),
        ] {
            let all = everybody(&world, sort, direction).await;
            assert_eq!(all.len(), PEOPLE as usize);
            // Everybody; a third; those who stand in two places far apart; few; one; nobody.
            for text in ["p", "person", "a", "person1", "bakery", "b an", "person12999", "nobody"] {
                for offset in [0, 1_200, 12_950] {
                    let window = Window { offset, limit: 60, after: None };
                    compare(&world, &all, by(sort, direction, text, window)).await;
                }
            }
            go_through(&world, &all, by(sort, direction, "person1", Window::first(1_000))).await;
        }
        let query = ContactQuery { text: "person".to_owned(), ..ContactQuery::default() };
        let except = vec![filled.contacts[0].0];
        let meant = Selection::Matching { query: query.clone(), except };
        contacts::delete_many(&world.workspace, meant).await.unwrap();
        assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 1);
    }

    async fn the_sums_of_a_filtered_list_count_every_invoice(world) {
        let filled = samples::fill(&world.workspace, 200, 0, 10).await.unwrap();
        samples::fill_invoices(&world.workspace, 11_000, &filled.contacts, 10).await.unwrap();
        let query = InvoiceQuery { text: "2026".to_owned(), ..InvoiceQuery::default() };
        let listed = invoicing::list(&world.workspace, &query).await.unwrap();
        assert_eq!(listed.total, 11_000);
        let told = invoicing::sums(&world.workspace, &query).await.unwrap();
        let all = invoicing::sums(&world.workspace, &InvoiceQuery::default()).await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told, all);
    }

    async fn what_lies_in_the_trash_and_who_was_converted_is_filtered_by_name(world) {
        for name in ["Ana Costa", "Ben Wood"] {
            let new = NewLead { name: name.to_owned(), ..NewLead::default() };
            let lead = leads::create(&world.workspace, new).await.unwrap();
            leads::convert(&world.workspace, lead.record.id).await.unwrap();
        }
        let query = |text: &str| LeadQuery { converted: true, text: text.to_owned(), ..LeadQuery::default() };
        for (text, found) in [("cos", 1), ("wood ben", 1), ("zoe", 0), ("", 2)] {
            let page = leads::list(&world.workspace, &query(text)).await.unwrap();
            assert_eq!(page.total, found, "{text}");
        }
    }
}
