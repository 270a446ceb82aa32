package org.carec.ecert.api.platform;

import jakarta.ws.rs.ext.Provider;

/** Everything that has no nearer mapper. */
@Provider
public class ThrowableMapper extends FailureMapper<Throwable> {}
