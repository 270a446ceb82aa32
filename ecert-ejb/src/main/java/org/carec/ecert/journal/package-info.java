/**
 * The append-only record of everything that happened: the proof in a dispute.
 *
 * <p>Promises:
 * <ul>
 *   <li>JOU-1 an event is written in the transaction of the change it tells of: both stand, or neither
 *   <li>JOU-2 a row can be neither changed nor deleted, not even by the application's own database user
 *   <li>JOU-3 only codes, identifiers and hashes go in, never personal data
 *   <li>JOU-4 whoever observes {@link org.carec.ecert.journal.JournalEvent} learns of every event that stands, on the node where it happened
 * </ul>
 *
 * <p>Out of scope, for now: the Merkle tree over the rows, checkpoints and proofs. Each row already carries the hash that will be its
 * leaf's content.
 */
package org.carec.ecert.journal;
