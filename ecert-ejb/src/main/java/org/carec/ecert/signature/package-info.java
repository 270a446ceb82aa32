/**
 * Verifies signed PDFs, and signs them. Plain Java: depends on no other capability, on no container, reads no clock.
 *
 * <p>{@link org.carec.ecert.signature.PdfVerifier} has two doors: {@code examine} gives the report, {@code require} gives a
 * {@link org.carec.ecert.signature.VerifiedPdf} or throws. {@link org.carec.ecert.signature.PdfSigner} writes what the
 * verifier accepts. PDFBox serves the signer only; it never sees a file that is being judged.
 *
 * <p>How a file is read: {@code PdfFile} (head, end, revisions, cross-references, objects), {@code SignatureDictionary}
 * (field, coverage, permissions), {@code LaterRevisions} (the white list for what follows: {@code UpdateRules} and what it calls), {@code SignatureOrder} (several signatures), {@code ContentRules} (what else it carries), {@code CmsReader} and {@code SignedAttributes},
 * {@code CertificateBag}, {@code SignerRules} and {@code CertificatePath}, {@code RevocationRules}, {@code TimeStampRules}. Each part has its own
 * {@code Fault}s; their words stand in {@code sentences/faults_*.properties}, and the platform's {@code Sentences} gives them by the
 * fault's code. What a country has agreed to take beyond the strict profile, and which algorithms count until when, is a
 * {@link org.carec.ecert.signature.VerificationProfile}, read by {@code ProfileFile}.
 *
 * <p>How revocation is judged: the time that counts is the earliest accepted time-stamp's, else the time of the examination. A list or answer
 * tells of it when it was current then, or was made later while the certificate had not ended. A certificate is revoked from its revocation date
 * on, or from its invalidity date where that is earlier: a lost key for which the CA states no invalidity date is judged by the revocation date, for
 * nobody knows better. "Revoked" counts from any list or answer its CA signed, however old; a hold only until a newer one lifts it. A time-stamp
 * authority whose key was lost, or whose CA states no reason, has all its stamps void (RFC 3161, clause 4). What a CA did not sign is ignored, and
 * named only where nothing else decides.
 *
 * <p>Promises:
 * <ul>
 * <li>SIG-1 a conforming file of a registered key passes, from B-B to B-LTA, whatever conforming way it was written
 * <li>SIG-2 what the signer writes, the verifier accepts
 * <li>SIG-3 a file changed after signing never passes: no octet of it can be changed but for what no signature covers, the
 *     case of the hex digits
 * <li>SIG-4 a forged structure is refused with the code that names the fault
 * <li>SIG-5 a forged or weak CMS is refused with the code that names the fault
 * <li>SIG-6 only a registered key with a path to a registered national CA passes
 * <li>SIG-7 a claimed time-stamp must hold, and moves the time the path is judged at
 * <li>SIG-8 every refusal says what, where and how to mend it, in words of each language; all that can be told at once is told
 * <li>SIG-9 no file costs more than bounded time and memory, and none makes the verifier throw
 * <li>SIG-10 what the verifier accepts, EU DSS accepts, and pdfsig finds no other digest
 * <li>SIG-11 a verified file cannot be made but by the verifier
 * <li>SIG-12 a file that carries scripts, actions, other files, layers, forms, annotations or content from outside is refused,
 *     whoever signed it
 * <li>SIG-13 of one file nothing is kept for the next but that a path of certificates holds, and of the registered certificates how they
 *     are read, each by its exact octets; whether it is in force at a time is asked anew
 * <li>SIG-14 after the signature only revisions may follow that add evidence (a document security store) or an invisible document
 *     time-stamp, which must hold; every object and every octet they add is accounted for
 * <li>SIG-15 a report tells its outcome in the indications and sub-indications of ETSI EN 319 102-1, and can be written as a validation
 *     report of ETSI TS 119 102-2
 * <li>SIG-30 a profile's switch lets through what its name says and nothing else: none, nor all together, weakens what must be covered,
 *     the gap, what may follow the signature (but for SIG-35), or that the key is registered
 * <li>SIG-31 a profile is data, the strict one too; a file of it that is not understood to the letter is refused with line and remedy;
 *     what a signature proves carries the profile's name and version
 * <li>SIG-32 of a refused file it can be told which switches would make it pass, and what each risks, in words of each language
 * <li>SIG-33 GOST R 34.10-2012 with Streebog of the same size, on named parameter sets, passes where the profile allows it, in files of up
 *     to 4 MB, and nowhere else
 * <li>SIG-34 a key is judged before anything is signed with it by the rules and the profile that will judge its files, and proves itself by
 *     signing
 * <li>SIG-35 where a profile allows several signatures, each stands in a revision of its own, covers all before it, is of another key, and holds
 *     for itself: what any of them lacks refuses the file, and the facts tell all signers, each with what proves its own time
 * <li>SIG-40 what was revoked before or at the time that counts is refused, and so are all certificates below it
 * <li>SIG-41 every certificate below the anchor needs evidence of its own issuer that tells of that time; without it the answer stays open
 * <li>SIG-42 what was revoked only later stands, and is told; so is by what list or answer that was found
 * </ul>
 *
 * <p>Sources: ISO 32000-1; ETSI EN 319 142-1 (PAdES), EN 319 122-1 (CAdES), EN 319 102-1, TS 119 312; RFC 5652, 5035, 5280,
 * 3161, 5754, 6960, 6986, 7091, 9215.
 */
package org.carec.ecert.signature;
