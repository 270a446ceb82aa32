package org.carec.ecert.platform;

/**
 * What people are told, in one language.
 *
 * @param sentence what is so
 * @param remedy what to do about it; empty when there is nothing to do
 */
public record Words(String sentence, String remedy) {}
