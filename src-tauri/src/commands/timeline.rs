//! What was said, what is to be done, and the files of a record.

use okicrm_core::change::Changed;
use okicrm_core::error::Result;
use okicrm_core::timeline::{
    self, About, ActivityView, FileView, NewActivity, NewTask, TaskAgenda, TaskView, TimelinePage,
    TimelineQuery,
};
use okicrm_core::values::{ActivityId, ChangeSetId, FileId, TaskId};

use crate::contract::commands;
use crate::files::ChosenFile;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// What was said about a record, the newest first.
        timeline(about: About, &query: TimelineQuery) -> TimelinePage => timeline::timeline;
        /// Adds a note, a call, a meeting or an e-mail.
        add_activity(about: About, activity: NewActivity) -> Changed<ActivityView> => timeline::add_activity;
        /// Changes what was said.
        edit_activity(id: ActivityId, activity: NewActivity) -> Changed<ActivityView> => timeline::edit_activity;
        /// Puts what was said into the trash.
        delete_activity(id: ActivityId) -> ChangeSetId => timeline::delete_activity;
        /// The open tasks by when they are due.
        task_agenda() -> TaskAgenda => timeline::agenda;
        /// Tasks that are done, the last first.
        done_tasks() -> Vec<TaskView> => timeline::done_tasks;
        /// The open tasks about a record, the next first.
        open_tasks(about: About) -> Vec<TaskView> => timeline::open_tasks;
        /// Adds a task, about a record or about none.
        add_task(about: Option<About>, task: NewTask) -> Changed<TaskView> => timeline::add_task;
        /// Changes a task.
        edit_task(id: TaskId, task: NewTask) -> Changed<TaskView> => timeline::edit_task;
        /// Ticks a task off, or takes the tick away.
        set_task_done(id: TaskId, done: bool) -> Changed<TaskView> => timeline::set_task_done;
        /// Puts a task into the trash.
        delete_task(id: TaskId) -> ChangeSetId => timeline::delete_task;
        /// Puts a file into the trash.
        delete_file(id: FileId) -> ChangeSetId => timeline::delete_file;
    }
    desk {
        /// Asks for a file to keep with a record; nothing when she thinks better of it.
        choose_file() -> Option<ChosenFile> => choose;
        /// Keeps a chosen or dropped file with a record.
        add_file(about: About, file: String) -> Changed<FileView> => add;
        /// Asks where to save a kept file; answers with its name, or nothing.
        save_file(id: FileId) -> Option<String> => save;
    }
}

async fn choose(shell: &Shell) -> Result<Option<ChosenFile>> {
    let question = Question::about(shell, "any", &["*"]);
    match shell.ask_to_open(question).await {
        Some(path) => Ok(Some(shell.files().remember(&path)?)),
        None => Ok(None),
    }
}

async fn add(shell: &Shell, about: About, file: String) -> Result<Changed<FileView>> {
    let workspace = shell.workspace()?;
    let path = shell.files().path(&file)?;
    let name = path.file_name().map(|name| name.to_string_lossy());
    let mut content = tokio::fs::File::open(&path).await?;
    timeline::add_file(&workspace, about, &name.unwrap_or_default(), &mut content).await
}

async fn save(shell: &Shell, id: FileId) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let file = timeline::show_file(&workspace, id).await?;
    let question = Question::about(shell, "any", &["*"]).named(&file.name);
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    timeline::save_file(&workspace, id, &path).await?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}
