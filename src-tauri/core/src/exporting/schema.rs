//! The JSON Schema of the export, made from the data map: it cannot fall behind what is written.

use serde_json::{Map, Value as Json, json};

use super::json::{is_json, wire_name};
use super::kinds::{FORMAT, VERSION, kinds};
use crate::data_map::{Category, Column};
use crate::db::Kind as ColumnKind;

/// The schema of the document that an export as JSON writes (JSON Schema 2020-12).
pub fn export_schema() -> Json {
    let mut properties = Map::new();
    properties.insert("format".into(), json!({"const": FORMAT}));
    properties.insert("version".into(), json!({"const": VERSION}));
    properties.insert("complete".into(), json!({"type": "boolean"}));
    properties.insert(
        "exportedAt".into(),
        json!({"type": "string", "format": "date-time"}),
    );
    let mut required = vec![
        json!("format"),
        json!("version"),
        json!("complete"),
        json!("exportedAt"),
    ];
    for kind in kinds() {
        let columns = kind
            .table
            .columns
            .iter()
            .map(|column| (wire_name(column.name), of_column(column)));
        let names: Vec<Json> = kind
            .table
            .columns
            .iter()
            .map(|column| json!(wire_name(column.name)))
            .collect();
        properties.insert(
            kind.name.clone(),
            json!({
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": columns.collect::<Map<String, Json>>(),
                    "required": names,
                    "additionalProperties": false,
                },
            }),
        );
        required.push(json!(kind.name));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "OkiCRM export",
        "description": "Everything a workspace holds. Rows refer to each other by id; a table stands after those it refers to.",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of_column(column: &Column) -> Json {
    let types = match column.kind {
        ColumnKind::Text if is_json(column.name) => json!(["string", "array", "object", "null"]),
        ColumnKind::Text | ColumnKind::Bytes => json!(["string", "null"]),
        ColumnKind::Integer => json!(["integer", "null"]),
        ColumnKind::Truth => json!(["boolean", "null"]),
    };
    let mut schema = json!({"type": types});
    if column.kind == ColumnKind::Bytes {
        schema["contentEncoding"] = json!("base64");
    }
    if column.category != Category::None {
        schema["x-personal"] = json!(column.category);
    }
    schema
}
