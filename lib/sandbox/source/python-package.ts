/** A package on PyPI whose data some committed tables are made from: pinned, and checked against its hash. */
export interface PythonPackage {
  readonly name: string;
  readonly version: string;
  /** What the wheel's file name says of Python versions, when that is not `py3`. */
  readonly pythonTag?: string;
  /** Of the wheel, in hexadecimal. */
  readonly sha256: string;
}

/** AWS's own service models. Apache-2.0. */
export const BOTOCORE: PythonPackage = {
  name: "botocore",
  version: "1.44.8",
  sha256: "76342a76c338701db80dcb8afe1c9bd079283d6fffbb9d881442abb02a215043",
};

/** Recorded answers of EC2, and AWS's managed policies. Apache-2.0. */
export const MOTO: PythonPackage = {
  name: "moto",
  version: "5.2.5",
  sha256: "eef62cdcf3bfe73e0863743511ba042dfaba04ba3d5ecdcb896a196c693ad528",
};

/** The last one that tells the ids of AWS's managed policies. Apache-2.0. */
export const MOTO_WITH_IDS: PythonPackage = {
  name: "moto",
  version: "1.3.16",
  pythonTag: "py2.py3",
  sha256: "f51903b6b532f6c887b111b3343f6925b77eef0505a914138d98290cf3526df9",
};
