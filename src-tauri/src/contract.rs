//! The contract between the window and the core: one list of commands, from which come the
//! handlers, the permission file and the typed calls in `ui/src/ipc/bindings.ts`.
//!
//! A feature's file in `commands/` declares what the window may ask of it, one line each:
//!
//! ```ignore
//! commands! {
//!     workspace {
//!         /// Adds a contact.
//!         create_contact(input: NewContact) -> ContactView => contacts::create;
//!         /// One contact.
//!         contact(&id: ContactId) -> ContactView => contacts::view;
//!     }
//! }
//! ```
//!
//! The word before the braces says what the action gets first, and when it may be called:
//! `workspace` an open `&Workspace`, refused while there is none; `desk` the `&Shell` while a
//! workspace is open, for actions with dialogs, files or long work; `frame` the `&Shell` in every
//! phase, for what must answer while locked. `&id` hands the argument over by reference.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

use okicrm_core::error::{AppError, Error, ErrorKind, Fault, Problem};
use okicrm_core::workspace::Workspace;
use serde::de::DeserializeOwned;
use tauri::Manager as _;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};
use ts_rs::{Config, TS, TypeVisitor};

use crate::state::Shell;

/// What an action gets first, and with it the phases in which it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// An open workspace.
    OpenWorkspace,
    /// Nothing: it answers in every phase.
    Nothing,
}

/// One command as the window knows it.
#[derive(Debug)]
pub struct Command {
    /// Its name, as in Rust.
    pub name: &'static str,
    /// What it does, for the reader of the bindings.
    pub words: &'static [&'static str],
    /// When it answers.
    pub needs: Needs,
    /// The shape of its arguments and its answer, for the generator.
    pub shape: fn(&mut Types) -> Shape,
}

/// The TypeScript types of a command.
#[derive(Debug)]
pub struct Shape {
    /// Names, in Rust's spelling, and types.
    pub arguments: Vec<(&'static str, String)>,
    /// The type of the answer.
    pub answer: String,
}

/// Collects the declarations of every type that the commands reach.
pub struct Types {
    config: Config,
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
    clashes: BTreeSet<String>,
}

impl Default for Types {
    fn default() -> Self {
        Self {
            // Counts stay far below 2^53, and money crosses as text.
            config: Config::new().with_large_int("number"),
            seen: BTreeSet::new(),
            declarations: BTreeMap::new(),
            clashes: BTreeSet::new(),
        }
    }
}

impl Types {
    /// The TypeScript name of a type; what it is made of is collected.
    pub fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::visit_generics(self);
        T::name(&self.config)
    }

    /// Names that two different types want.
    pub fn clashes(&self) -> &BTreeSet<String> {
        &self.clashes
    }

    /// Each declaration under its name.
    pub fn declarations(&self) -> &BTreeMap<String, String> {
        &self.declarations
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A type without a place of its own is TypeScript's own: string, Array, Record.
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let declaration = format!(
            "{}export {}\n",
            T::docs().unwrap_or_default(),
            T::WithoutGenerics::decl(&self.config)
        );
        let other = self
            .declarations
            .insert(T::ident(&self.config), declaration.clone());
        if other.is_some_and(|other| other != declaration) {
            self.clashes.insert(T::ident(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The open workspace, asked for before any argument is looked at: while there is none, a call is
/// refused whatever it brings.
#[derive(Debug)]
pub struct OpenWorkspace(pub Workspace, pub(crate) Shell);

/// The shell while a workspace is open.
#[derive(Debug)]
pub struct Desk(pub Shell);

/// The shell in any phase.
#[derive(Debug)]
pub struct Frame(pub Shell);

impl<'call, R: tauri::Runtime> CommandArg<'call, R> for OpenWorkspace {
    fn from_command(item: CommandItem<'call, R>) -> Result<Self, InvokeError> {
        let shell = shell_of(&item)?;
        let workspace = shell.workspace();
        Ok(Self(workspace.map_err(Error::report)?, shell))
    }
}

impl<'call, R: tauri::Runtime> CommandArg<'call, R> for Desk {
    fn from_command(item: CommandItem<'call, R>) -> Result<Self, InvokeError> {
        let shell = shell_of(&item)?;
        shell.workspace().map_err(Error::report)?;
        Ok(Self(shell))
    }
}

impl<'call, R: tauri::Runtime> CommandArg<'call, R> for Frame {
    fn from_command(item: CommandItem<'call, R>) -> Result<Self, InvokeError> {
        Ok(Self(shell_of(&item)?))
    }
}

fn shell_of<R: tauri::Runtime>(item: &CommandItem<'_, R>) -> Result<Shell, AppError> {
    item.message
        .webview_ref()
        .try_state::<Shell>()
        .map(|shell| shell.inner().clone())
        .ok_or_else(|| Error::from(Fault::Invariant("a call before the shell".into())).report())
}

/// One argument of a command, read so that a wrong one is answered with our own error.
#[derive(Debug)]
pub struct Argument<T>(pub T);

impl<'call, R: tauri::Runtime, T: DeserializeOwned> CommandArg<'call, R> for Argument<T> {
    fn from_command(item: CommandItem<'call, R>) -> Result<Self, InvokeError> {
        let InvokeBody::Json(arguments) = item.message.payload() else {
            return Err(malformed(item.key, "bytes instead of JSON").into());
        };
        let value = arguments.get(item.key).unwrap_or(&serde_json::Value::Null);
        T::deserialize(value)
            .map(Self)
            .map_err(|error| malformed(item.key, &summary(&error)).into())
    }
}

/// What serde says about a shape may quote the value, which may be personal: its first words only.
fn summary(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let kind = text.split([':', '`', '"']).next().unwrap_or_default();
    kind.trim().to_owned()
}

/// The window sent something that the command does not take: a fault of the window or an attack.
fn malformed(argument: &str, reason: &str) -> AppError {
    tracing::warn!(argument, reason, "malformed input");
    AppError {
        problems: vec![Problem::at(argument, "input-malformed")],
        details: Some(format!("{argument}: {reason}")),
        ..invalid("input-malformed")
    }
}

/// An error about the call itself.
pub(crate) fn invalid(code: &str) -> AppError {
    AppError {
        kind: ErrorKind::Invalid,
        code: code.to_owned(),
        args: BTreeMap::new(),
        problems: Vec::new(),
        incident: None,
        details: None,
    }
}

/// The most text one call may bring, in bytes. Files never travel this way: Rust reads them.
const LARGEST_CALL: usize = 8 * 1024 * 1024;

/// Whether the arguments of a call are within bounds, without counting further than needed.
pub(crate) fn is_small_enough(body: &InvokeBody) -> bool {
    match body {
        InvokeBody::Raw(bytes) => bytes.len() <= LARGEST_CALL,
        InvokeBody::Json(json) => remaining(json, Some(LARGEST_CALL)).is_some(),
    }
}

fn remaining(json: &serde_json::Value, left: Option<usize>) -> Option<usize> {
    use serde_json::Value;
    match json {
        Value::String(text) => left?.checked_sub(text.len()),
        Value::Array(items) => items
            .iter()
            .fold(left, |left, item| remaining(item, left?.checked_sub(1))),
        Value::Object(fields) => fields.iter().fold(left, |left, (name, value)| {
            remaining(value, left?.checked_sub(name.len()))
        }),
        _ => left?.checked_sub(1),
    }
}

/// Declares the commands of one feature; see the top of this file.
macro_rules! commands {
    ($($place:ident {
        $(
            $(#[doc = $words:literal])+
            $name:ident ( $($arguments:tt)* ) $(-> $answer:ty)? => $action:path;
        )+
    })+) => {
        $($(
            $crate::contract::command! {
                $place [$($words)+] $name ($($arguments)*) [$($answer)?] $action
            }
        )+)+

        /// The commands of this feature, in the order of declaration.
        pub(super) const COMMANDS: &[$crate::contract::Command] = &[$($(
            $crate::contract::description! {
                $place [$($words)+] $name ($($arguments)*) [$($answer)?]
            }
        ),+),+];

        /// Answers a call of one of these commands.
        pub(super) fn handle<R: tauri::Runtime>(call: tauri::ipc::Invoke<R>) -> bool {
            let answer: fn(tauri::ipc::Invoke<R>) -> bool = tauri::generate_handler![$($($name),+),+];
            answer(call)
        }
    };
}

/// One command as Tauri wants it.
macro_rules! command {
    ($place:ident $words:tt $name:ident $arguments:tt [] $action:path) => {
        $crate::contract::command! { $place $words $name $arguments [()] $action }
    };
    (
        $place:ident [$($words:literal)+] $name:ident
        ($($(& $borrowed:ident)? $($owned:ident)? : $type:ty),* $(,)?)
        [$answer:ty] $action:path
    ) => {
        $(#[doc = $words])+
        #[tauri::command]
        pub(crate) async fn $name(
            place: $crate::contract::place!($place),
            $($($borrowed)? $($owned)? : $crate::contract::Argument<$type>),*
        ) -> ::std::result::Result<$answer, okicrm_core::AppError> {
            let answer = $crate::incident::answer::<$answer>(
                $action(&place.0, $($(&$borrowed.0)? $($owned.0)?),*)
            );
            $crate::usage::counted(&place, stringify!($name), answer).await
        }
    };
}

/// What an action gets first, by the word before the braces.
macro_rules! place {
    (workspace) => {
        $crate::contract::OpenWorkspace
    };
    (desk) => {
        $crate::contract::Desk
    };
    (frame) => {
        $crate::contract::Frame
    };
}

/// One command as the generator wants it.
macro_rules! description {
    ($place:ident $words:tt $name:ident $arguments:tt []) => {
        $crate::contract::description! { $place $words $name $arguments [()] }
    };
    (
        $place:ident [$($words:literal)+] $name:ident
        ($($(& $borrowed:ident)? $($owned:ident)? : $type:ty),* $(,)?) [$answer:ty]
    ) => {
        $crate::contract::Command {
            name: stringify!($name),
            words: &[$($words),+],
            needs: $crate::contract::needs!($place),
            shape: |types| $crate::contract::Shape {
                arguments: vec![$((
                    stringify!($($borrowed)? $($owned)?),
                    types.name::<$type>(),
                )),*],
                answer: types.name::<$answer>(),
            },
        }
    };
}

macro_rules! needs {
    (frame) => {
        $crate::contract::Needs::Nothing
    };
    ($place:ident) => {
        $crate::contract::Needs::OpenWorkspace
    };
}

pub(crate) use {command, commands, description, needs, place};
