//! Every command of `docs/pipeline.md` is run as it stands there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

mod support;

use support::{case, repository, scratch};

fn page() -> String {
    fs::read_to_string(repository().join("docs/pipeline.md")).unwrap()
}

/// The blocks of code in one language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    let blocks = page.split(&opening).skip(1);
    blocks.map(|block| block.split_once("```").unwrap().0.to_owned()).collect()
}

/// What the steps of a workflow run: each `run:`, in one line or in the lines below it.
fn steps(workflow: &str) -> Vec<String> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = workflow.lines().collect();
    let mut steps = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((_, command)) = line.split_once("run: ") else { continue };
        if command != "|" {
            steps.push(command.to_owned());
            continue;
        }
        let below = lines[at + 1..].iter().take_while(|below| indent(below) > indent(line));
        steps.push(below.map(|line| format!("{}\n", line.trim())).collect());
    }
    steps
}

/// The folder that the page speaks of, with an invented story.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    let text = fs::read_to_string(repository().join(case("two-articles-without-faults"))).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let article = |at: usize| {
        let blocks = file["articles"][at]["blocks"].as_array().unwrap();
        let texts: Vec<&str> = blocks.iter().map(|it| it["text"].as_str().unwrap()).collect();
        texts.join("\n\n") + "\n"
    };
    fs::create_dir_all(folder.join("ferry")).unwrap();
    fs::create_dir_all(folder.join("dist/v1")).unwrap();
    let corrected = format!("A correction stands above the text.\n\n{}", article(0));
    for (path, content) in [
        ("ferry/paper.txt", article(0)),
        ("ferry/blog.txt", article(1)),
        ("ferry/paper-corrected.txt", corrected),
        ("ferry/comparison.json", text),
        ("dist/v1/source-comparison.js", "export {};\n".to_owned()),
        ("dist/v1/static.css", "main{color:black}".to_owned()),
        ("dist/v1/single-file.js", "void 0;".to_owned()),
        ("dist/v1/widget_bg.wasm", "not run here".to_owned()),
    ] {
        fs::write(folder.join(path), content).unwrap();
    }
    folder
}

/// Runs lines in a shell that stops at the first failure.
fn run(lines: &str, folder: &Path) {
    let program = Path::new(env!("CARGO_BIN_EXE_source-comparison"));
    let mut places = vec![program.parent().unwrap().to_owned()];
    places.extend(env::split_paths(&env::var_os("PATH").unwrap()));
    let output = Command::new("sh")
        .args(["-eu", "-c", lines])
        .current_dir(folder)
        .env("PATH", env::join_paths(places).unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{lines}\n{said}{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_command_of_the_page_does_what_it_is_there_for() {
    let (page, folder) = (page(), folder("pipeline"));
    let blocks = blocks(&page, "sh");
    assert!(blocks.len() >= 6, "the blocks are found: {}", blocks.len());
    for block in &blocks {
        run(block, &folder);
    }
    for written in [
        "ferry/draft.json",
        "ferry/more.json",
        "faults.json",
        "public/ferry.html",
        "public/ferry.single.html",
        "public/oembed.json",
        "public/ferry.tei.xml",
        "fates.json",
        "public/comparisons/ferry.html",
    ] {
        assert!(folder.join(written).metadata().unwrap().len() > 0, "{written}");
    }
    for command in ["suggest", "check", "render", "embed", "export", "reanchor"] {
        let named = format!("source-comparison {command} ");
        assert!(blocks.iter().any(|block| block.contains(&named)), "{command}");
    }
}

#[test]
fn every_step_of_the_workflow_runs() {
    let (page, folder) = (page(), folder("pipeline-workflow"));
    let workflows = blocks(&page, "yaml");
    let steps: Vec<String> = workflows.iter().flat_map(|workflow| steps(workflow)).collect();
    assert_eq!(steps.len(), 3, "{steps:?}");
    for step in &steps {
        run(step, &folder);
    }
    assert!(folder.join("ferry/mended.json").is_file());
    assert!(folder.join("public/comparisons/ferry.schema-org.jsonld").is_file());
}

#[test]
fn every_outcome_and_status_of_the_page_is_a_real_one() {
    let page = page();
    for outcome in ["unchanged", "moved", "changed", "ambiguous", "lost"] {
        assert!(page.contains(&format!("\n| {outcome} | ")), "{outcome}");
    }
    for key in ["file", "line", "column", "code", "severity", "path", "message", "help"] {
        assert!(page.contains(&format!("`{key}`")), "{key}");
    }
}
