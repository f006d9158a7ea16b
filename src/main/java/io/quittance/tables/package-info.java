/**
 * Files as tables: a CSV file or the first sheet of a workbook, row by row in constant memory whatever the file says of its
 * size. What a column means is decided elsewhere.
 */
@ApplicationModule(
        displayName = "Tables",
        allowedDependencies = {"kernel", "xml"})
@NullMarked
package io.quittance.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
