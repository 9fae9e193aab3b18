/// Figures closer than this are equal: they are sums of rounded doubles, and a cut-off met by the last bit is met.
///
/// Project decision: far above the rounding of 500 summands, far below what anybody could mean by an index or a share.
let tolerance = 1e-9

/// Whether `figure` lies below `bound`. A figure that does not exist lies nowhere: no comparison with it holds.
func isBelow(_ figure: Double?, _ bound: Double) -> Bool {
  figure.map { bound - $0 >= tolerance } ?? false
}

/// Whether `figure` is `bound` or more. A figure that does not exist lies nowhere: no comparison with it holds.
func isAtLeast(_ figure: Double?, _ bound: Double) -> Bool {
  figure.map { bound - $0 < tolerance } ?? false
}
