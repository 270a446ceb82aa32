/** Revocation over REST: anybody may read what is kept of lists and answers, an authority hands a newer list in. */
package org.carec.ecert.api.revocation;
