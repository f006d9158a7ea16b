/**
 * The checks in front of every request: which hosts are ours, what a response's headers are, how an error is told, who may
 * say from where a request came, whether the application is healthy, which half of the work a node does.
 */
@ApplicationModule(
        displayName = "Edge",
        allowedDependencies = {"kernel", "tenancy", "parties", "texts"})
@NullMarked
package io.quittance.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
