//! A PostgreSQL server of the tests' own: made for one run in a folder of its own, stopped and deleted at its end.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    failure::{Failure, Result},
    process,
};

const USER: &str = "okicrm";
/// Guards against nobody: the server listens on loopback only, lives for minutes and holds invented people.
const PASSWORD: &str = "tests-only";
const START_LIMIT: Duration = Duration::from_secs(60);

/// The two programs of a PostgreSQL server.
#[derive(Debug)]
pub struct Programs {
    initdb: PathBuf,
    postgres: PathBuf,
}

/// Looks for the server's programs in PATH and where the systems put them; the newest version wins.
pub fn programs() -> Option<Programs> {
    let in_path =
        process::find_program("initdb").and_then(|path| path.parent().map(Path::to_path_buf));
    in_path
        .into_iter()
        .chain(version_folders())
        .find_map(|folder| {
            let program = |name: &str| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
            let programs = Programs {
                initdb: program("initdb"),
                postgres: program("postgres"),
            };
            (programs.initdb.is_file() && programs.postgres.is_file()).then_some(programs)
        })
}

/// `/usr/lib/postgresql/15/bin` and its like, newest first.
fn version_folders() -> Vec<PathBuf> {
    const PARENTS: [(&str, &str); 6] = [
        ("/usr/lib/postgresql", ""),
        ("/usr", "pgsql-"),
        ("/opt/homebrew/opt", "postgresql@"),
        ("/usr/local/opt", "postgresql@"),
        ("/usr/lib", "postgresql"),
        ("C:/Program Files/PostgreSQL", ""),
    ];
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for (parent, prefix) in PARENTS {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let version = name.strip_prefix(prefix).and_then(|rest| rest.parse().ok());
            found.extend(version.map(|version| (version, entry.path().join("bin"))));
        }
    }
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found.into_iter().map(|(_, folder)| folder).collect()
}

/// A running server. Dropping it stops the server and deletes its folder.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    port: u16,
    postgres: Child,
}

impl Server {
    /// Makes a cluster and starts it on a free port of the loopback address.
    pub fn start() -> Result<Self> {
        let programs = programs()
            .ok_or_else(|| Failure::new("No PostgreSQL server found: its programs are missing."))?;
        let account = Account::for_the_server()?;
        let folder = new_folder(&account)?;
        let started = Instant::now();
        initialise(&programs, &account, &folder)?;
        let port = free_port()?;
        let postgres = launch(&programs, &account, &folder, port)?;
        let mut server = Self {
            folder,
            port,
            postgres,
        };
        server.wait_until_ready()?;
        println!(
            "\n▸ a private PostgreSQL on port {port}: ready in {}",
            process::shown(started.elapsed())
        );
        Ok(server)
    }

    /// Where the tests reach it.
    pub fn url(&self) -> String {
        format!(
            "postgres://{USER}:{PASSWORD}@127.0.0.1:{}/postgres",
            self.port
        )
    }

    /// The server writes `ready` into the last line of this file when it takes connections.
    fn wait_until_ready(&mut self) -> Result<()> {
        let start = Instant::now();
        let state = self.folder.join("data/postmaster.pid");
        while start.elapsed() < START_LIMIT {
            let text = fs::read_to_string(&state).unwrap_or_default();
            if text.lines().any(|line| line.trim() == "ready") {
                return Ok(());
            }
            if let Ok(Some(status)) = self.postgres.try_wait() {
                return Err(self.did_not_start(&format!("it ended with {status}")));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(self.did_not_start("it was not ready after a minute"))
    }

    fn did_not_start(&self, why: &str) -> Failure {
        let log = fs::read_to_string(self.folder.join("server.log")).unwrap_or_default();
        Failure::new(format!(
            "The private PostgreSQL did not start: {why}.\n{log}"
        ))
    }

    fn stop(&mut self) {
        if cfg!(unix) {
            // SIGINT is PostgreSQL's fast shutdown: it ends its sessions and leaves no shared memory behind.
            let process = self.postgres.id().to_string();
            if process::answer("kill", &["-INT", &process]).is_some() {
                let start = Instant::now();
                while start.elapsed() < Duration::from_secs(20) {
                    if matches!(self.postgres.try_wait(), Ok(Some(_))) {
                        return;
                    }
                    std::thread::sleep(Duration::from_millis(50));
                }
            }
        }
        // Already gone is as good as stopped.
        self.postgres.kill().ok();
        self.postgres.wait().ok();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("cannot delete {}: {error}", self.folder.display());
        }
    }
}

/// The account that the server runs as: PostgreSQL refuses root.
#[derive(Debug, PartialEq, Eq)]
enum Account {
    /// This user's own.
    Own,
    /// Another one, because this is root.
    Other { user: u32, group: u32 },
}

impl Account {
    fn for_the_server() -> Result<Self> {
        if process::answer("id", &["-u"]).is_none_or(|id| id != "0") {
            return Ok(Self::Own);
        }
        let accounts = fs::read_to_string("/etc/passwd")
            .map_err(Failure::of("cannot read the list of accounts"))?;
        ["postgres", "nobody"]
            .iter()
            .find_map(|name| Self::find(&accounts, name))
            .ok_or_else(|| {
                Failure::new(
                    "PostgreSQL refuses to run as root, and this machine has neither the account \
                     “postgres” nor “nobody”.",
                )
            })
    }

    /// Reads `name:x:USER:GROUP:…` from the list of accounts.
    fn find(accounts: &str, name: &str) -> Option<Self> {
        accounts.lines().find_map(|line| {
            let fields: Vec<&str> = line.split(':').collect();
            (fields.first() == Some(&name)).then_some(())?;
            Some(Self::Other {
                user: fields.get(2)?.parse().ok()?,
                group: fields.get(3)?.parse().ok()?,
            })
        })
    }

    #[cfg(unix)]
    fn own(&self, path: &Path) -> Result<()> {
        match self {
            Self::Own => Ok(()),
            Self::Other { user, group } => {
                std::os::unix::fs::chown(path, Some(*user), Some(*group))
                    .map_err(Failure::of(format!("cannot hand {} over", path.display())))
            }
        }
    }

    #[cfg(unix)]
    fn command(&self, program: &Path) -> Command {
        use std::os::unix::process::CommandExt;
        let mut command = Command::new(program);
        if let Self::Other { user, group } = self {
            command.uid(*user).gid(*group);
        }
        command
    }

    #[cfg(not(unix))]
    fn own(&self, _path: &Path) -> Result<()> {
        Ok(())
    }

    #[cfg(not(unix))]
    fn command(&self, program: &Path) -> Command {
        Command::new(program)
    }
}

const FOLDER_PREFIX: &str = "okicrm-postgres-";

/// The system's folder for passing files, because another account must be able to reach it and because the path
/// of a Unix socket may have 107 letters at most.
#[expect(
    clippy::disallowed_methods,
    reason = "holds invented people only and is deleted at the end"
)]
fn new_folder(account: &Account) -> Result<PathBuf> {
    let parent = env::temp_dir();
    delete_what_killed_runs_left(&parent);
    let folder = parent.join(format!("{FOLDER_PREFIX}{}", std::process::id()));
    fs::create_dir(&folder).map_err(Failure::of(format!("cannot make {}", folder.display())))?;
    account.own(&folder)?;
    Ok(folder)
}

/// A run that was killed could not delete its folder; its number tells that it is gone.
fn delete_what_killed_runs_left(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name
            .strip_prefix(FOLDER_PREFIX)
            .and_then(|rest| rest.parse::<u32>().ok());
        let processes = Path::new("/proc");
        if let Some(process) = process
            && processes.is_dir()
            && !processes.join(process.to_string()).exists()
        {
            // Another user's folder stays where it is.
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(Failure::of("no free port"))?;
    let address = listener.local_addr().map_err(Failure::of("no free port"))?;
    Ok(address.port())
}

fn initialise(programs: &Programs, account: &Account, folder: &Path) -> Result<()> {
    let password = folder.join("password");
    fs::write(&password, PASSWORD).map_err(Failure::of("cannot write the server's password"))?;
    account.own(&password)?;
    let output = account
        .command(&programs.initdb)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .args([
            "--username",
            USER,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        ])
        .args(["--no-sync", "--no-instructions", "--pwfile"])
        .arg(&password)
        .arg("--pgdata")
        .arg(folder.join("data"))
        .stdin(Stdio::null())
        .output()
        .map_err(Failure::of("cannot start initdb"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "The private PostgreSQL could not be made:\n{}",
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// Durability is switched off: what the tests write is thrown away. The stories need it of no server.
fn launch(programs: &Programs, account: &Account, folder: &Path, port: u16) -> Result<Child> {
    let log = fs::File::create(folder.join("server.log"))
        .map_err(Failure::of("cannot write the server's log"))?;
    let output = log
        .try_clone()
        .map_err(Failure::of("cannot write the server's log"))?;
    account
        .command(&programs.postgres)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder)
        .args(["-h", "127.0.0.1", "-p", &port.to_string()])
        .args([
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "full_page_writes=off",
        ])
        .args(["-c", "max_connections=200"])
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(log)
        .spawn()
        .map_err(Failure::of("cannot start postgres"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_is_read_from_the_list() {
        let list =
            "root:x:0:0:root:/root:/bin/bash\npostgres:x:101:102::/var/lib/postgresql:/bin/bash\n";
        assert_eq!(
            Account::find(list, "postgres"),
            Some(Account::Other {
                user: 101,
                group: 102
            })
        );
        assert_eq!(Account::find(list, "nobody"), None);
        assert_eq!(Account::find(list, "post"), None);
    }

    #[test]
    fn a_free_port_can_be_listened_on() {
        let port = free_port().unwrap();
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok());
    }
}
