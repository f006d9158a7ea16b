/**
 * What a firm sends, from the day it is planned: who may write, why a message stands as it does, and what may happen to it
 * next. The message row is the outbox; {@code dispatch} works it.
 */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"kernel", "tenancy", "parties", "templates", "archive"})
@NullMarked
package io.quittance.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
