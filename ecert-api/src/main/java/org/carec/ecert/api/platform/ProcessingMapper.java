package org.carec.ecert.api.platform;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;

/** Bodies that cannot be read. */
@Provider
public class ProcessingMapper extends FailureMapper<ProcessingException> {}
