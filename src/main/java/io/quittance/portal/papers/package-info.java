/** All that was received and said, with its papers: messages, answers, receipts, originals, the statement of account. */
@NullMarked
package io.quittance.portal.papers;

import org.jspecify.annotations.NullMarked;
