/** OAuth 2.0 for API clients: access tokens (RFC 6749 section 4.4, RFC 7523), and the authority's hold on the clients of its country. */
package org.carec.ecert.api.identity;
