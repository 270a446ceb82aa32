/** Revocation lists over REST: anybody may read what is kept, an authority hands a newer one in. */
package org.carec.ecert.api.revocation;
