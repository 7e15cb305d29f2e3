/// The dimension of a quantity, as records name it (`kind`). `other` is for a unit whose dimension has
/// no name here.
@usableFromInline package enum QuantityKind: String, Hashable, Sendable, CaseIterable {
  case duration, percentage, price, spf, count, age, frequency
  case length, area, volume, mass, temperature, speed
  case acceleration, angle, charge, concentration, conductance, current, data
  case dataRate = "data_rate"
  case density, dose, energy, flow, force, luminance
  case luminousFlux = "luminous_flux"
  case amountOfSubstance = "amount_of_substance"
  case magneticField = "magnetic_field"
  case power, pressure, radiation, ratio, resistance, rotation, sound, voltage, ph, index
  case other
}
