/** Reports that something is wrong with a document, and an authority's work on them. */
package org.carec.ecert.api.dispute;
