/**
 * The one place where XML is read, hardened and bounded: documents of moderate size as a tree of elements, long ones event by
 * event. Nothing is fetched, and no document decides how much memory its reading takes.
 */
@ApplicationModule(
        displayName = "XML",
        allowedDependencies = {"kernel"})
@NullMarked
package io.quittance.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
