package io.quittance.api.claims;

import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.identity.ApiScope;
import io.quittance.imports.ImportFormat;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.ImportWarning;
import io.quittance.imports.Imports;
import io.quittance.imports.Rejection;
import io.quittance.kernel.CsvText;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.ListedChange;
import io.quittance.waves.Wave;
import io.quittance.waves.Waves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Imports imports;
    private final Waves waves;

    ImportController(Imports imports, Waves waves) {
        this.imports = imports;
        this.waves = waves;
    }

    /** An import that was taken in. */
    record QueuedImportJson(String id, ImportStatus status) {}

    /** An import as it is now. */
    record ImportJson(
            String id,
            ImportStatus status,
            String format,
            String file,
            String sha256,
            long read,
            long accepted,
            long changed,
            long unchanged,
            long rejected,
            List<Rejection> rejections,
            List<ImportWarning> warnings,
            List<ListedChange> debtorChanges,
            @Nullable WaveJson wave) {

        static ImportJson of(ImportReport report, List<ListedChange> changes, Optional<Wave> wave) {
            return new ImportJson(
                    report.id().toString(),
                    report.status(),
                    report.format().name(),
                    report.file(),
                    report.sha256(),
                    report.read(),
                    report.accepted(),
                    report.changed(),
                    report.unchanged(),
                    report.rejected(),
                    report.rejections(),
                    report.warnings(),
                    changes,
                    wave.map(WaveJson::of).orElse(null));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(ApiScope.INVOICES_WRITE)
    @Described(id = "startImport", value = "Takes a file with invoices; it is worked in the background.", answers = 202)
    ResponseEntity<QueuedImportJson> receive(
            ApiCaller caller,
            @RequestParam MultipartFile file,
            @RequestParam @Nullable String format,
            @RequestParam @Nullable String wave)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        boolean allowed = isAllowed(wave);
        var id = imports.receive(caller.firm(), name, announced(format), file, caller.actor());
        if (allowed) {
            waves.allowBeforehand(caller.firm(), id, caller.actor());
        }
        var status = imports.find(caller.firm(), id).map(ImportReport::status).orElse(ImportStatus.QUEUED);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new QueuedImportJson(id.toString(), status));
    }

    @PostMapping("/{id}/repeat")
    @Needs(ApiScope.INVOICES_WRITE)
    @Described(id = "repeatImport", value = "Works an import again that failed by our fault.", answers = 202)
    ResponseEntity<QueuedImportJson> repeat(FirmId firm, @PathVariable String id) {
        var known = find(firm, id).id();
        imports.repeat(firm, known);
        return ResponseEntity.accepted().body(new QueuedImportJson(known.toString(), ImportStatus.QUEUED));
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "getImport", value = "An import with its counts and its first 1000 rejections.")
    ImportJson get(FirmId firm, @PathVariable String id) {
        var report = find(firm, id);
        var wave = report.status() == ImportStatus.DONE ? waves.ofImport(firm, report.id()) : Optional.<Wave>empty();
        return ImportJson.of(report, imports.changedDebtors(firm, report.id()), wave);
    }

    @GetMapping("/{id}/rejections.csv")
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "getImportRejections", value = "All rejected rows of an import.", media = "text/csv")
    void rejections(FirmId firm, @PathVariable String id, HttpServletResponse response) throws IOException {
        var report = find(firm, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + report.id() + "-rejections.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print(CsvText.line(List.of("line", "number", "field", "code", "message", "remedy")));
        imports.eachRejection(
                firm,
                report.id(),
                row -> out.print(CsvText.line(List.of(
                        Long.toString(row.line()),
                        row.number() == null ? "" : row.number(),
                        row.field(),
                        row.code(),
                        row.message(),
                        row.remedy()))));
        out.flush();
    }

    private static boolean isAllowed(@Nullable String wave) {
        if (wave != null && !wave.isEmpty() && !wave.equals("ALLOW")) {
            throw new RefusedException("wave", "unknown", "There is no such word", "send ALLOW or leave it out");
        }
        return wave != null && wave.equals("ALLOW");
    }

    private static @Nullable ImportFormat announced(@Nullable String format) {
        try {
            return format == null || format.isEmpty() ? null : ImportFormat.valueOf(format);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(
                    "format",
                    "unknown",
                    "There is no such format",
                    "send CSV, XLSX, UBL, CII, FACTURX or leave it out");
        }
    }

    private ImportReport find(FirmId firm, String id) {
        try {
            return imports.find(firm, ImportId.parse(id)).orElseThrow(ProblemException::notFound);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
