package org.carec.ecert.platform;

/** The schema is up to date: what loads itself at start may do so now. */
public record SchemaReady(String version) {}
