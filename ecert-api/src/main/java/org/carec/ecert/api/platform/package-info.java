/**
 * What every resource of the API shares: problems, request ids, limits, who is calling.
 *
 * <p>Promises:
 * <ul>
 *   <li>API-1 whatever goes wrong under /api is answered as a problem (RFC 9457) with a stable code and the request's id, never as HTML
 *   <li>API-2 a defect of ours is told with its incident id only; the stack stands in the log, once
 *   <li>API-3 a resource method that does not say who may call it is refused to everybody
 *   <li>API-4 a token that is no good is refused even where none is needed (RFC 6750)
 *   <li>API-5 until database and schema are there, everything is answered 503 HUB_NOT_READY
 *   <li>API-6 a body that is too large is refused before it is read, or as soon as it has become so
 *   <li>API-7 one line a request is logged; never a query string, a token or a body
 *   <li>API-8 every operation, parameter and field is described in the OpenAPI document, which is the same at run time and in the build
 * </ul>
 *
 * <p>Out of scope: TLS (the proxy), rate limits.
 */
package org.carec.ecert.api.platform;
