import Alignment
import Model

/// The command table for programs.
struct CommandJSON {
  let report: AlignmentReport

  func value(_ sheets: [CommandSheet]) -> JSONValue {
    .array(
      sheets.map { sheet in
        [
          "event": AlignmentJSON.group(sheet.group, report), "scale": JSONValue(sheet.scale),
          "levels": .array(sheet.levels.map { .string($0.value) }),
          "functions": .array(sheet.rows.map(row)),
        ]
      })
  }

  private func row(_ row: CommandSheet.Row) -> JSONValue {
    let (verdict, numbers) = report.verdict(row.elements, isCompared: true)
    return [
      "function": .string(row.function),
      "name": JSONValue(report.index.planSet.codes.name(of: row.function, in: "function")),
      "cells": .array(row.cells.map(cell)), "verdict": .string(verdict.rawValue),
      "findings": AlignmentJSON.numbers(numbers),
    ]
  }

  private func cell(_ cell: CommandSheet.Cell) -> JSONValue {
    [
      "level": JSONValue(cell.level.map { "\($0.scale):\($0.value)" }), "vacant": .bool(cell.isGap),
      "holders": .array(
        cell.holders.map { holder in
          [
            "lead": AlignmentJSON.actor(holder.lead, report),
            "decider": AlignmentJSON.actor(holder.decider ?? holder.lead, report),
            "from": .string(holder.phase.rawValue), "acting": JSONValue(holder.acting),
            "stated": .array(holder.places.map { AlignmentJSON.place($0, report) }),
          ]
        }),
    ]
  }
}
