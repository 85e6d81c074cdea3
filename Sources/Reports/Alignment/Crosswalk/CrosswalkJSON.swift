import Alignment
import Model

/// The crosswalk for programs: every section, row and cell, whatever the layout on paper.
struct CrosswalkJSON {
  let report: AlignmentReport

  func value(_ sections: [CrosswalkSection]) -> JSONValue {
    .array(
      sections.map { section in
        [
          "topic": .string(section.topic.rawValue), "name": JSONValue(section.topic.name),
          "event": AlignmentJSON.group(section.group, report),
          "rows": .array(section.rows.map(row)),
        ]
      })
  }

  private func row(_ row: CrosswalkRow) -> JSONValue {
    let (verdict, numbers) = report.verdict(
      row.elements, isCompared: row.isCompared, in: row.scope)
    return [
      "topic": JSONValue(row.topic),
      "cells": .array(
        row.cells.map { cell in
          AlignmentJSON.place(
            cell.place, report,
            and: [
              JSONMember(name: "value", value: JSONValue(cell.value)),
              JSONMember(
                name: "findings",
                value: AlignmentJSON.numbers(
                  report.marks.findings(of: cell.place).filter {
                    report.admits($0, row.scope)
                  })),
            ])
        }),
      "absent": .array(
        row.absent.sorted().map { JSONValue(report.index.plans[$0].id?.description) }),
      "verdict": .string(verdict.rawValue), "findings": AlignmentJSON.numbers(numbers),
    ]
  }
}
