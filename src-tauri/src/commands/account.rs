//! What is stored about the person who works here.

use okicrm_core::account::{self, Account, AccountForm};

use crate::contract::commands;

commands! {
    workspace {
        /// Everything stored about the account holder, field by field.
        account() -> Account => account::show;
        /// Changes what is stored about the account holder.
        save_account(&form: AccountForm) => account::edit;
    }
}
