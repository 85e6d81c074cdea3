import Digests
import Documents
import Import
import Model
import XMLTree

extension CorpusLoader {
  /// One file to read.
  struct Job: Sendable {
    var place: Int
    var entry: SourceEntry
    var isRegulation: Bool
    var isChosen: Bool
  }

  /// What a worker made of it.
  struct Loaded<Value: Sendable>: Sendable {
    var job: Job
    var regulation: Regulation?
    var chosen: (CorpusDocument, Value)?
  }

  /// Where files are turned into documents.
  struct Desk<Value: Sendable>: Sendable {
    let source: CorpusSource
    let limits: ParseLimits
    let workers: Int
    let memory: (any FileMemory<Value>)?
    let foundation: Foundation
    let configuration: Configuration
    let deferral: DigestDeferral
    let settle: @Sendable (inout CorpusDocument, LawUses?) -> Void
    let inspect: @Sendable (LoadedFile, Registry, Configuration) -> Value

    /// One for each job, in their order; nil where the file has to be read.
    func recall(_ jobs: [Job]) async throws -> [(CorpusDocument, Value)?] {
      guard memory != nil else { return jobs.map { _ in nil } }
      return try await ParallelMap.run(jobs, workers: workers) { next, put in
        while let (index, job) = next() {
          put(index, job.isChosen ? recall(job.entry) : nil)
        }
      }
    }

    /// Nil where the file has to be read.
    private func recall(_ entry: SourceEntry) -> (CorpusDocument, Value)? {
      guard entry.failure == nil, let blob = foundation.blobs[entry.path] ?? entry.blob,
        let known = memory?.recall(entry.path, blob)
      else { return nil }
      var document = known.document
      document.path = entry.path
      document.blob = blob
      if configuration.isFoundation(entry.path) {
        document.facts = foundation.facts[entry.path]
        document.elementSource = nil
      } else if document.facts?.kind.isControlled ?? false {
        if document.normativeDigest.known == nil {
          document.normativeDigest = deferral.digest(of: entry, blob: blob)
        }
        document.elementSource = DocumentElements(
          answers: document.elementSource?.answers ?? [:], read: reading(entry, blob))
      }
      document.clauses = clauses(of: document, entry)
      return (document, known.value)
    }

    private func reading(_ entry: SourceEntry, _ blob: String)
      -> @Sendable () -> (elements: [ElementRecord], isSame: Bool)
    {
      let (source, limits) = (source, limits)
      return {
        guard let reader = try? SourceReader(source, maxBytes: limits.maxBytes) else {
          return ([], false)
        }
        let file = FileLoader(schema: nil, limits: limits, digests: false)
          .load(entry, from: reader)
        return (file.facts?.elements ?? [], file.blob == blob)
      }
    }

    func work(
      _ jobs: [Job], _ loader: FileLoader, _ resolver: CitationResolver?
    ) async throws -> [Loaded<Value>] {
      guard !jobs.isEmpty else { return [] }
      return try await ParallelMap.run(jobs, workers: workers) { next, put in
        let reader = try SourceReader(source, maxBytes: limits.maxBytes)
        var book = resolver.map { ResolutionBook($0) }
        while let (index, job) = next() {
          var loaded = Loaded<Value>(job: job)
          var file: LoadedFile
          if memory != nil, job.isChosen, job.entry.blob == nil, job.entry.failure == nil {
            // Touched, but perhaps not changed.
            do throws(ReadFailure) {
              let bytes = try reader.read(job.entry)
              loaded.job.entry.blob = BlobDigest.hex(of: bytes)
              loaded.chosen = recall(loaded.job.entry)
              if loaded.chosen != nil, !job.isRegulation {
                put(index, loaded)
                continue
              }
              file = loader.load(loaded.job.entry, bytes, isRegulation: job.isRegulation)
            } catch {
              file = loader.load(job.entry, from: reader)
            }
          } else {
            file = loader.load(job.entry, isRegulation: job.isRegulation, from: reader)
          }
          loaded.regulation = file.regulation
          if job.isChosen, loaded.chosen == nil {
            if var open = book, let facts = file.facts, let citations = file.citations {
              // Never two owners: the book would be copied at the next entry.
              book = nil
              file.law = LawUses(of: facts, citations, &open)
              book = open
            }
            loaded.chosen = (
              document(of: file, job), inspect(file, foundation.registry, configuration)
            )
          }
          put(index, loaded)
        }
      }
    }

    private func document(of file: LoadedFile, _ job: Job) -> CorpusDocument {
      var document = CorpusDocument(
        path: file.path, blob: file.blob, facts: file.facts, citations: file.citations,
        isRegulation: job.isRegulation, normativeDigest: deferral.digest(of: file, job.entry),
        hasFaults: file.failure != nil || !file.faults.isEmpty)
      settle(&document, file.law)
      document.clauses = clauses(of: document, job.entry)
      return document
    }

    /// The clause numbers of a plan, which others cite; read again when somebody asks.
    private func clauses(
      of document: CorpusDocument, _ entry: SourceEntry
    ) -> Deferred<ClauseNumbers?> {
      guard document.kind == .plan else { return document.clauses }
      let (source, limits, blob) = (source, limits, document.blob)
      return Deferred<ClauseNumbers?> {
        guard let reader = try? SourceReader(source, maxBytes: limits.maxBytes) else { return nil }
        let file = FileLoader(schema: nil, limits: limits, digests: false)
          .load(entry, from: reader)
        guard file.blob == blob, let tree = file.document, let facts = file.facts else {
          return nil
        }
        return ClauseNumbers(of: tree, facts)
      }
    }
  }
}
