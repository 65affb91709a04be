import type { Tensor } from './tza.ts';

// As much of protobuf as an ONNX model needs.
const varint = (value: number): Buffer => {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return Buffer.from(bytes);
};
const message = (...parts: (Buffer | Buffer[])[]): Buffer => Buffer.concat(parts.flat());
const int = (field: number, value: number): Buffer => message(varint(field << 3), varint(value));
const block = (field: number, content: Buffer | string): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return message(varint((field << 3) | 2), varint(bytes.length), bytes);
};
const ints = (name: string, values: number[]): Buffer =>
  block(
    5,
    message(
      block(1, name),
      values.map((value) => int(8, value)),
      int(20, 7),
    ),
  );
const text = (name: string, value: string): Buffer => block(5, message(block(1, name), block(4, value), int(20, 3)));
const axis = (value: number): Buffer => block(5, message(block(1, 'axis'), int(3, value), int(20, 2)));
const node = (op: string, inputs: string[], output: string, ...attributes: Buffer[]): Buffer =>
  block(
    1,
    message(
      inputs.map((name) => block(1, name)),
      block(2, output),
      block(3, output),
      block(4, op),
      attributes,
    ),
  );
const tensor = (name: string, { dims, data }: Tensor): Buffer =>
  block(
    5,
    message(
      dims.map((dim) => int(1, dim)),
      int(2, 1),
      block(8, name),
      block(9, Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
    ),
  );
const value = (name: string, channels: number): Buffer => {
  const named = (dim: string): Buffer => block(1, block(2, dim));
  const shape = message(block(1, int(1, 1)), block(1, int(1, channels)), named('h'), named('w'));
  return message(block(1, name), block(2, block(1, message(int(1, 1), block(2, shape)))));
};

/** The network of Open Image Denoise (a U-Net of five levels) with these weights, as an ONNX model: 9 channels in, 3 out. */
export function unetModel(weights: Map<string, Tensor>): Buffer {
  const nodes: Buffer[] = [];
  const conv = (name: string, input: string): string => {
    const shape = [ints('kernel_shape', [3, 3]), ints('pads', [1, 1, 1, 1])];
    nodes.push(node('Conv', [input, `${name}.weight`, `${name}.bias`], `${name}_`, ...shape));
    nodes.push(node('Relu', [`${name}_`], name));
    return name;
  };
  const pool = (input: string, level: number): string => {
    nodes.push(node('MaxPool', [input], `pool${level}`, ints('kernel_shape', [2, 2]), ints('strides', [2, 2])));
    return `pool${level}`;
  };
  const up = (input: string, skip: string, level: number): string => {
    const nearest = [
      text('mode', 'nearest'),
      text('coordinate_transformation_mode', 'asymmetric'),
      text('nearest_mode', 'floor'),
    ];
    nodes.push(node('Resize', [input, '', 'two'], `up${level}`, ...nearest));
    nodes.push(node('Concat', [`up${level}`, skip], `cat${level}`, axis(1)));
    return `cat${level}`;
  };
  const pool1 = pool(conv('enc_conv1', conv('enc_conv0', 'input')), 1);
  const pool2 = pool(conv('enc_conv2', pool1), 2);
  const pool3 = pool(conv('enc_conv3', pool2), 3);
  const pool4 = pool(conv('enc_conv4', pool3), 4);
  let x = conv('enc_conv5b', conv('enc_conv5a', pool4));
  x = conv('dec_conv4b', conv('dec_conv4a', up(x, pool3, 4)));
  x = conv('dec_conv3b', conv('dec_conv3a', up(x, pool2, 3)));
  x = conv('dec_conv2b', conv('dec_conv2a', up(x, pool1, 2)));
  x = conv('dec_conv1b', conv('dec_conv1a', up(x, 'input', 1)));
  conv('dec_conv0', x);
  const two = tensor('two', { dims: [4], data: Float32Array.of(1, 1, 2, 2) });
  const constants = [...weights].map(([name, known]) => tensor(name, known));
  const graph = message(
    nodes,
    block(2, 'unet'),
    two,
    constants,
    block(11, value('input', 9)),
    block(12, value('dec_conv0', 3)),
  );
  return message(int(1, 8), block(7, graph), block(8, message(block(1, ''), int(2, 13))));
}
