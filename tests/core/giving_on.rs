//! A business that was taken over is given on: what compares marks goes along, each key for its own list.

use std::io::Read as _;
use std::path::PathBuf;

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::importing::progress::Watch;
use okicrm_core::privacy::{self, TransferForm};
use okicrm_core::recipients::RecipientForm;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_testing::{TestWorkspace, story};
use serde_json::Value as Json;

/// The archive that a buyer gets, and its password.
async fn given(world: &TestWorkspace) -> (PathBuf, String) {
    let form = TransferForm {
        to: RecipientForm {
            name: "Buyer & Sons".into(),
            country: "GB".into(),
            purpose: "Goes on with the practice".into(),
        },
        basis: "Asset purchase agreement of 2 November 2026".into(),
    };
    let path = world.root().join("business.zip");
    let done = privacy::transfer(&world.workspace, &form, &path, &Watch::default())
        .await
        .unwrap();
    (path, done.password.as_str().to_owned())
}

/// The keys by which an archive's marks are compared: of those left alone, and of those erased.
fn keys((path, password): &(PathBuf, String)) -> [Vec<Json>; 2] {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    archive
        .by_name_decrypt("guards.json", password.as_bytes())
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let guards: Json = serde_json::from_str(&text).unwrap();
    ["suppressionKeys", "erasureKeys"].map(|name| guards[name].as_array().unwrap().clone())
}

story! {
    async fn each_list_goes_on_with_its_own_keys_and_none_of_the_other_s(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        let ana = NewContact { name: "Ana Costa".into(), ..NewContact::default() };
        contacts::create(&world.workspace, ana).await.unwrap();
        let first = given(&world).await;
        let buyer = if world.server().is_some() { TestWorkspace::postgres().await } else { TestWorkspace::sqlite().await };
        privacy::take_over(&buyer.workspace, &first.0, &first.1, &Watch::default()).await.unwrap();
        let second = given(&buyer).await;
        for (before, after) in keys(&first).into_iter().zip(keys(&second)) {
            assert_eq!((before.len(), after.len()), (1, 2));
            assert_eq!(after[1], before[0], "the key under which the first owner's marks were made");
        }
        let [alone, erased] = keys(&second);
        assert!(alone.iter().all(|key| !erased.contains(key)));
    }
}
