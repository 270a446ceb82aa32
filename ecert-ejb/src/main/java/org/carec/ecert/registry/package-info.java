/**
 * Who may certify what: countries, authorities, accreditation bodies, CABs, accreditations, scope, signing keys, and the nomenclature
 * that scope is written in.
 *
 * <p>Promises:
 * <ul>
 *   <li>REG-1 a question about scope is answered for a day, from what stood in the registry for that day
 *   <li>REG-2 a CAB certifies only what an accreditation in force on that day covers: HS prefix, document type, each standard
 *   <li>REG-3 a key becomes ACTIVE only after its CAB has signed the hub's challenge with it and a second person has approved
 *   <li>REG-4 who proposed a key cannot approve it
 *   <li>REG-5 a revoked or retired key is judged by when the document was registered, not by when somebody asks
 *   <li>REG-6 an HS code is taken only if the nomenclature has it
 *   <li>REG-7 every row keeps when it was so and when the hub knew (system-versioned tables)
 *   <li>REG-8 a key belongs to one CAB for ever
 *   <li>REG-9 everybody may read countries, authorities, accreditation bodies, CABs and keys; not what was only proposed
 *   <li>REG-10 a key is registered only if the verifier would take what it signs, by the profile of its CAB's country; so one of GOST R 34.10-2012
 *       where that profile has the switch, and nowhere else
 *   <li>REG-11 each country has its own signature profile where the hub was given one, else the strict one; while one cannot be used, nothing is judged
 *   <li>REG-12 the register is searched by country, product or chapter, standard and name, a page at a time; what is typed is never a pattern
 * </ul>
 *
 * <p>Out of scope: who recognises whose documents (arrangement); the screens.
 */
package org.carec.ecert.registry;
