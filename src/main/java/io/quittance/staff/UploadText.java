package io.quittance.staff;

import io.quittance.texts.TextKey;

/** What is said of a file while it is sent. */
enum UploadText implements TextKey {
    CONNECTING,
    STALLED,
    WAITING,
    QUEUED,
    REMAINING,
    UNKNOWN_TIME,
    UNAVAILABLE,
    FAILED,
    FORBIDDEN,
    TOO_LARGE,
    RETRY,
    START,
    REMOVE,
    BYTES,
    KILOBYTES,
    MEGABYTES,
    GIGABYTES
}
