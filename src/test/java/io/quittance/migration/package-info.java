/** A database of an earlier version is taken on by this one and nothing is lost. */
package io.quittance.migration;
