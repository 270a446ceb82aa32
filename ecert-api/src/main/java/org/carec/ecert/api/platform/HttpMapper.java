package org.carec.ecert.api.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown address, method, media type, parameter. */
@Provider
public class HttpMapper extends FailureMapper<WebApplicationException> {}
