package io.quittance.imports;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.testing.ModuleContext;

/** Lets the benchmark work an import without the scheduler. */
public final class ImportWork {

    private ImportWork() {}

    /** Works it to its end in the caller's scope. */
    public static ImportReport work(ModuleContext context, FirmId firm, ImportId id) {
        context.get(ImportRun.class).work(firm, id);
        return context.get(Imports.class).find(firm, id).orElseThrow();
    }
}
